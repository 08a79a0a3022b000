// Written out, since counted repetitions take engines three times as long.
const four = '[\\dA-Fa-f][\\dA-Fa-f][\\dA-Fa-f][\\dA-Fa-f]'
const pattern = /* @__PURE__ */ new RegExp(
  `^${four}${four}-${four}-${four}-${four}-${four}${four}${four}$`,
)

/** A UUID in its text form (RFC 9562, section 4), of any version. */
export function matchesUuid(text: string): boolean {
  return pattern.test(text)
}
