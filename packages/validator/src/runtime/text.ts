/** JSON Schema counts characters as code points (RFC 8259); a surrogate pair is one. */
function codePoints(text: string): number {
  let count = text.length
  for (let index = 1; index < text.length; index++) {
    const isPair =
      (text.charCodeAt(index) & 0xfc00) === 0xdc00 && isHigh(text.charCodeAt(index - 1))
    if (isPair) count--
  }
  return count
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800
}

/** Whether text has more characters than allowed. Counts only where the number of UTF-16 units leaves a doubt. */
export function isLonger(text: string, limit: number): boolean {
  return text.length > limit && (text.length > 2 * limit || codePoints(text) > limit)
}

/** Whether text has fewer characters than needed. */
export function isShorter(text: string, limit: number): boolean {
  return text.length < limit || (text.length < 2 * limit && codePoints(text) < limit)
}
