/** A whole number that a double holds exactly (OpenAPI Format Registry). */
export function matchesDoubleInt(value: number): boolean {
  return Number.isSafeInteger(value)
}
