/** A number that single precision can hold, if not exactly (OpenAPI Format Registry). */
export function matchesFloat(value: number): boolean {
  return Number.isFinite(Math.fround(value))
}
