/** A whole number of 16 bits with sign (OpenAPI Format Registry). */
export function matchesInt16(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 15) && value < 2 ** 15
}
