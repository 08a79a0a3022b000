/** A whole number of 16 bits without sign (OpenAPI Format Registry). */
export function matchesUint16(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 16
}
