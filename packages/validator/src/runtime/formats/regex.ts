/** A regular expression of ECMAScript (ECMA-262, section 22.2.1), with the flag `u`. */
export function matchesRegex(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}
