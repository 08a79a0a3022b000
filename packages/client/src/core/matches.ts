/** The suffixes that servers add to a value: `8` becomes `8.0.1`, and `1.1.1.1` becomes `1.1.1.1/32`. */
const addition = /^(?:$|\.|\/(?:32|128)$)/

/**
 * Returns whether an object agrees with the request that may have created it.
 *
 * @param isWhole whether the object tells all that it has; otherwise, what it lacks can't be compared
 */
export function matches(asked: unknown, found: unknown, isWhole = false): boolean {
  if (asked === undefined) return true
  if (found === undefined) return !isWhole
  if (asked === null || typeof asked !== 'object') {
    if (Object(found) === found) return false
    const [more, text] = [String(found), String(asked)]
    return more.startsWith(text) && addition.test(more.slice(text.length))
  }
  // A list with one entry more is another one: it may let in everybody.
  if (Array.isArray(asked) && asked.length !== Object(found).length) return false
  return Object.entries(asked).every(([name, value]) =>
    matches(value, Object(found)[name], isWhole),
  )
}
