/** A whole number of 32 bits without sign (OpenAPI Format Registry). */
export function matchesUint32(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 32
}
