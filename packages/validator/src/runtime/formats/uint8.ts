/** A whole number of 8 bits without sign (OpenAPI Format Registry). */
export function matchesUint8(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 8
}
