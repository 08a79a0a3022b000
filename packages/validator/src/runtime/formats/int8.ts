/** A whole number of 8 bits with sign (OpenAPI Format Registry). */
export function matchesInt8(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 7) && value < 2 ** 7
}
