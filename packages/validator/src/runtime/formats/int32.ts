/** A whole number of 32 bits with sign (OpenAPI Format Registry). */
export function matchesInt32(value: number): boolean {
  return (value | 0) === value
}
