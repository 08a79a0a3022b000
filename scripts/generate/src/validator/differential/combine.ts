import * as fc from 'fast-check'

/** One value that has something of each: properties and items are put together, of other values one is taken. */
export function combine(parts: readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> {
  const [only] = parts
  if (parts.length === 1 && only) return only
  return fc.tuple(fc.nat(parts.length - 1), ...parts).map(([chosen, ...values]) => {
    const base = values[chosen]
    if (Array.isArray(base)) return values.filter((value) => Array.isArray(value)).flat()
    return isObject(base) ? assign(values.filter(isObject)) : base
  })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Unlike `Object.assign`, it takes `__proto__` for a name like any other. */
function assign(objects: readonly object[]): object {
  return Object.fromEntries(objects.flatMap((object) => Object.entries(object)))
}
