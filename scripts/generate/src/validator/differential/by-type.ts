import type { Schema, SchemaObject } from '@dbaas-valkey/contract/model'
import * as fc from 'fast-check'

/** How a schema's own parts are turned into values. */
export type ValuesOf = (schema: Schema) => fc.Arbitrary<unknown>

export function numbersOf(schema: SchemaObject, whole: boolean): fc.Arbitrary<number> {
  const min = limit(schema, 'minimum', limit(schema, 'exclusiveMinimum', -1e9))
  const max = Math.max(min, limit(schema, 'maximum', limit(schema, 'exclusiveMaximum', 1e9)))
  const integers = fc.integer({
    min: Math.ceil(min),
    max: Math.max(Math.ceil(min), Math.floor(max)),
  })
  const step = schema['multipleOf']
  if (typeof step === 'number') {
    return fc
      .integer({ min: -1000, max: 1000 })
      .map((times) => Number((times * step).toPrecision(12)))
  }
  return whole ? integers : fc.oneof(integers, fc.double({ min, max, noNaN: true }))
}

export function textsOf(schema: SchemaObject): fc.Arbitrary<string> {
  if (typeof schema['pattern'] === 'string') {
    return fc.stringMatching(new RegExp(schema['pattern'], 'u'))
  }
  if (schema['format'] === 'uuid') return fc.uuid()
  if (schema['format'] === 'date-time')
    return fc.oneof({ weight: 9, arbitrary: moments }, { weight: 1, arbitrary: dateTimes })
  const minLength = limit(schema, 'minLength', 0)
  const maxLength = Math.max(minLength, Math.min(limit(schema, 'maxLength', 20), minLength + 100))
  return fc.string({ minLength, maxLength, unit: fc.constantFrom('a', 'é', '𝄞', '0', '-', '_') })
}

const digits = (count: number, max: number): fc.Arbitrary<string> =>
  fc.nat(max).map((number) => String(number).padStart(count, '0'))

const moments = fc
  .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** Many are wrong in one place: a day that the month does not have, an hour of 24. */
const dateTimes = fc
  .tuple(
    digits(4, 9999),
    digits(2, 13),
    digits(2, 31),
    fc.constantFrom('T', 't', 'T', ' '),
    digits(2, 24),
    digits(2, 60),
    fc.oneof(digits(2, 60), fc.constantFrom('00', '60')),
    fc.constantFrom('', '.1', '.123456789'),
    fc.constantFrom('Z', 'z', '+00:00', '-08:00', '+05:30', '+24:00', ''),
  )
  .map(
    ([year, month, day, t, hour, minute, second, fraction, offset]) =>
      `${year}-${month}-${day}${t}${hour}:${minute}:${second}${fraction}${offset}`,
  )

export function itemsOf(schema: SchemaObject, inner: ValuesOf): fc.Arbitrary<unknown> {
  const prefix = ((schema['prefixItems'] ?? []) as Schema[]).map(inner)
  const item = fc.oneof(
    ...[schema['items'], schema['contains']].flatMap((part) =>
      part === undefined ? [] : [inner(part as Schema)],
    ),
    ...(schema['items'] === undefined ? [fc.constant('x')] : []),
  )
  const minLength = limit(schema, 'minItems', limit(schema, 'minContains', 0))
  const maxLength = Math.max(minLength, Math.min(limit(schema, 'maxItems', 4), 10))
  const rest = fc.array(item, { minLength, maxLength })
  return fc.tuple(fc.tuple(...prefix), rest).map(([first, more]) => [...first, ...more])
}

export function objectsOf(schema: SchemaObject, inner: ValuesOf): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
  const required = (schema['required'] ?? []) as string[]
  const missing = required.filter((name) => !properties.some(([known]) => known === name))
  const known = [...properties, ...missing.map((name) => [name, true] as const)].map(
    ([name, part]) => {
      const entry = inner(part).map((value) => [[name, value] as const])
      // Now and then without what is required, since that is an answer to be right about as well.
      const absence = required.includes(name) ? 1 : 10
      return fc.oneof({ weight: 60, arbitrary: entry }, { weight: absence, arbitrary: none })
    },
  )
  const patterns = Object.entries((schema['patternProperties'] ?? {}) as Record<string, Schema>)
  const matching = patterns.map(([pattern, part]) =>
    fc.array(fc.tuple(fc.stringMatching(new RegExp(pattern, 'u')), inner(part)), { maxLength: 2 }),
  )
  return fc
    .tuple(...known, ...matching, others(schema, inner))
    .map((entries) => Object.fromEntries(entries.flat()) as unknown)
}

/** A number among the keywords. */
function limit(schema: SchemaObject, keyword: string, otherwise: number): number {
  const value = schema[keyword]
  return typeof value === 'number' ? value : otherwise
}

const none = fc.constant<(readonly [string, unknown])[]>([])

/** Properties without a schema of their own; few where there may be none at all. */
function others(
  schema: SchemaObject,
  inner: ValuesOf,
): fc.Arbitrary<(readonly [string, unknown])[]> {
  const rest = (schema['additionalProperties'] ?? schema['unevaluatedProperties'] ?? true) as Schema
  const name = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom('__proto__', 'constructor', 'x'),
  )
  const some = fc.array(fc.tuple(name, inner(rest)), { maxLength: 2 })
  return fc.oneof(
    { weight: rest === false ? 20 : 2, arbitrary: none },
    { weight: 1, arbitrary: some },
  )
}
