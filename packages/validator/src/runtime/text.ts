/** Whether text has more characters than allowed. Counts only where the number of UTF-16 units leaves a doubt. */
export function isLonger(text: string, limit: number): boolean {
  return text.length > limit && (text.length > 2 * limit || countCharacters(text) > limit)
}

/** Whether text has fewer characters than needed. */
export function isShorter(text: string, limit: number): boolean {
  return text.length < limit || (text.length < 2 * limit && countCharacters(text) < limit)
}

/** JSON Schema counts characters as code points (RFC 8259); a surrogate pair is one. */
function countCharacters(text: string): number {
  return text.replace(/[^\0-\uffff]/gu, '_').length
}
