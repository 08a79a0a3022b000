/** A whole number of 64 bits without sign (OpenAPI Format Registry). */
export function matchesUint64(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 64
}
