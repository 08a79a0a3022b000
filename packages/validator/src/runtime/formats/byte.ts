/** Bytes in Base64 with padding (RFC 4648, section 4; OpenAPI Format Registry). */
export function matchesByte(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(text)
}
