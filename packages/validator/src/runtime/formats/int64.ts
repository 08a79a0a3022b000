/** A whole number of 64 bits with sign (OpenAPI Format Registry). */
export function matchesInt64(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63
}
