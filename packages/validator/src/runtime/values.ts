/** The properties of a value that is known to be an object. */
export type Properties = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns whether a value is a number of JSON. NaN and the infinities are not. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}

/** Returns whether a value is an integer. 1.0 is one (JSON Schema Validation, section 6.1.1). */
export function isInteger(value: unknown): value is number {
  return Number.isInteger(value)
}

/** Returns the names of the properties that JSON would contain. */
export function namesOf(value: object): string[] {
  return Object.keys(value).filter((name) => (value as Properties)[name] !== undefined)
}

/** Returns the number of properties that JSON would contain. A property that is `undefined` counts as absent. */
export function countProperties(value: Properties): number {
  let count = 0
  for (const key in value) if (value[key] !== undefined) count++
  return count
}
