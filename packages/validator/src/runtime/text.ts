/** Returns whether a text has more characters than allowed. Counts them only if the number of UTF-16 units does not decide. */
export function isLonger(text: string, limit: number): boolean {
  return text.length > limit && (text.length > 2 * limit || countCharacters(text) > limit)
}

/** Returns whether a text has fewer characters than needed. */
export function isShorter(text: string, limit: number): boolean {
  return text.length < limit || (text.length < 2 * limit && countCharacters(text) < limit)
}

/** Returns the number of code points: JSON Schema counts characters so (RFC 8259), and a surrogate pair is one. */
function countCharacters(text: string): number {
  return text.replace(/[^\0-\uffff]/gu, '_').length
}
