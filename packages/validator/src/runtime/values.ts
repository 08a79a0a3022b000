/** The properties of a value that is known to be an object. */
export type Properties = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A number that JSON can hold: NaN and the infinities are none. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}

/** A number without a fraction; 1.0 is one (JSON Schema Validation, section 6.1.1). */
export function isInteger(value: unknown): value is number {
  return Number.isInteger(value)
}

/** The names of the properties that JSON would hold. */
export function namesOf(value: object): string[] {
  return Object.keys(value).filter((name) => (value as Properties)[name] !== undefined)
}

/** Counts what JSON would hold: a property that is undefined is as good as absent. */
export function countProperties(value: Properties): number {
  let count = 0
  for (const key in value) if (value[key] !== undefined) count++
  return count
}
