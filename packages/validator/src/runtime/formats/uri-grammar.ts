import { matchesIpv6 } from './ipv6.js'

const character = "\\w.~%!$&'()*+,;=\\-"
const segment = `[${character}:@]`
const authority = `//(?:[${character}:]*@)?(?:\\[([^\\]]*)\\]|[${character}]*)(?::\\d*)?(?:/[${character}:@/]*)?`
const rest = `(?:\\?[${character}:@/?]*)?(?:#[${character}:@/?]*)?$`
const scheme = '[A-Za-z][A-Za-z\\d+.\\-]*:'

/** The grammar of a URI (RFC 3986, appendix A), apart from its escapes and what stands in brackets. */
export const uri = /* @__PURE__ */ new RegExp(
  `^${scheme}(?:${authority}|/(?:${segment}[${character}:@/]*)?|${segment}[${character}:@/]*|)${rest}`,
)

/** That of a relative reference, whose first segment must not look like a scheme. */
export const relativeReference = /* @__PURE__ */ new RegExp(
  `^(?:${authority}|/(?:${segment}[${character}:@/]*)?|[${character}@]+(?:/[${character}:@/]*)?|)${rest}`,
)

/**
 * Whether a text is in one of those grammars. Each repetition in them is one of single characters, so that the time it
 * takes is in proportion to the text.
 */
export function followsGrammar(text: string, grammar: RegExp): boolean {
  const match = grammar.exec(text)
  if (!match || /%(?![\dA-Fa-f]{2})/.test(text)) return false
  const [, literal] = match
  if (literal === undefined) return true
  return matchesIpv6(literal) || /^v[\dA-Fa-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(literal)
}
