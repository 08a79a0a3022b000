/* oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema, and nobody awaits a schema. */
import type { Schema } from '@dbaas-valkey/contract/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { compiled } from './compiled.js'

/** What has properties in other ways than data has: the passes must not see different ones. */

const names = ['a', 'b', 'c', 'size', 'constructor', 'toString', '__proto__', 'x-1'] as const
const integer = { type: 'integer' }
const text = { type: 'string' }

const schemas: Readonly<Record<string, Schema>> = {
  open: { properties: { a: integer, size: text } },
  'open, with required names': {
    properties: { a: integer, b: true },
    required: ['a', 'b', 'size', 'toString'],
  },
  'open, with names that every object answers to': {
    properties: { constructor: integer, toString: text, ['__proto__']: integer },
  },
  closed: { properties: { a: integer, size: text }, additionalProperties: false },
  'closed, with required names': {
    properties: { a: integer, size: true, toString: text },
    required: ['a', 'size', 'toString'],
    additionalProperties: false,
  },
  'with a schema for other names': {
    properties: { a: integer, size: text },
    required: ['a', 'c'],
    additionalProperties: integer,
  },
  'with patterns': {
    properties: { a: integer, size: text },
    patternProperties: { '^[a-c]$': { maximum: 3 }, '^s': text },
    required: ['a'],
    additionalProperties: false,
  },
  'with a pattern for names': {
    properties: { a: integer, size: text },
    propertyNames: { maxLength: 3 },
  },
  'that leaves nothing unevaluated': {
    properties: { a: integer },
    anyOf: [{ properties: { b: integer } }, { properties: { size: text }, required: ['size'] }],
    unevaluatedProperties: false,
  },
  'with dependencies': {
    dependentRequired: { a: ['size'], size: ['b'] },
    dependentSchemas: { b: { properties: { size: integer } } },
    if: { required: ['a'] },
    then: { properties: { a: integer } },
    else: { minProperties: 1 },
  },
  'with counts': { minProperties: 1, maxProperties: 3, properties: { size: text } },
  'of equal values': { enum: [{ a: 1 }, { size: 'x' }, null] },
  nested: {
    properties: { a: { properties: { size: text, b: integer }, required: ['size'] } },
    additionalProperties: { properties: { size: text }, additionalProperties: false },
  },
  secret: { properties: { size: { ...text, 'x-secret': true }, a: integer } },
}

const leaf = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.constantFrom('x', 'size', undefined, null, 1.5, Number.NaN),
)

/** How a property comes to be there. */
const way = fc.constantFrom('plain', 'hidden', 'getter', 'hidden getter')

const properties = (value: fc.Arbitrary<unknown>): fc.Arbitrary<PropertyDescriptorMap> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), way, value), {
      selector: ([name]) => name,
      maxLength: 5,
    })
    .map((list) =>
      Object.fromEntries(list.map(([name, how, given]) => [name, descriptor(how, given)])),
    )

function descriptor(how: string, value: unknown): PropertyDescriptor {
  const enumerable = !how.startsWith('hidden')
  return how.endsWith('getter')
    ? { enumerable, configurable: true, get: () => value }
    : { enumerable, configurable: true, writable: true, value }
}

class Accessors {
  readonly #value: unknown
  b = 1
  constructor(value: unknown) {
    this.#value = value
  }
  get a(): unknown {
    return this.#value
  }
  get size(): unknown {
    return this.#value
  }
}

function withProperties(target: object, own: PropertyDescriptorMap): object {
  for (const [name, given] of Object.entries(own)) Object.defineProperty(target, name, given)
  return target
}

/** Forgets names, or makes some up; what it says of each name is still true. */
function proxyOf(target: object, hidden: readonly string[], lies: boolean): object {
  return new Proxy(target, {
    ownKeys: (inner) => Reflect.ownKeys(inner).filter((key) => !hidden.includes(String(key))),
    has: () => lies,
    ...(lies ? { getOwnPropertyDescriptor: () => undefined } : {}),
  })
}

const exotic: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    properties(tie('value')).map((own) => withProperties({}, own)),
    properties(tie('value')).map((own) => withProperties(Object.create(null) as object, own)),
    fc
      .tuple(properties(tie('value')), properties(tie('value')))
      .map(([own, above]) =>
        withProperties(Object.create(withProperties({}, above)) as object, own),
      ),
    tie('value').map((given) => new Accessors(given)),
    properties(tie('value')).map((own) => withProperties(new Map([['a', 1]]), own)),
    properties(tie('value')).map((own) => withProperties(() => 1, own)),
    properties(tie('value')).map((own) => withProperties(new Date(0), own)),
    fc
      .tuple(properties(tie('value')), fc.subarray([...names]), fc.boolean())
      .map(([own, hidden, lies]) => proxyOf(withProperties({}, own), hidden, lies)),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
})).value

test.each(Object.entries(schemas))('both passes see the same: %s', async (_, schema) => {
  const { is, validate } = await compiled(schema)
  fc.assert(
    fc.property(exotic, (value) => {
      const { ok, issues = [] } = validate(value)
      expect([ok, issues.length === 0]).toEqual([is(value), is(value)])
    }),
    { numRuns: 2000 },
  )
})

test('a declared property is read by its name, however the value has it', async () => {
  const size = { properties: { size: { type: 'string' } }, required: ['size'] }
  for (const schema of [size, { ...size, additionalProperties: false }]) {
    const { is, validate } = await compiled(schema)
    for (const given of [new Map(), new Accessors(1), Object.create({ size: 1 })] as object[]) {
      expect(validate(given).issues?.map(({ message }) => message)).toContain(
        `size must be a string but is ${(given as { size: number }).size}`,
      )
    }
    expect(is(Object.create({ size: 'x' }))).toBe(true)
  }
  const { is } = await compiled({ ...size, additionalProperties: false })
  expect(is(Object.defineProperty({}, 'size', { value: 'x' }))).toBe(true)
})

test('what every object inherits since somebody put it there is told of, too', async () => {
  const { is, validate } = await compiled({ properties: { a: true }, additionalProperties: false })
  const shared = Object.prototype as { polluted?: number }
  shared.polluted = 1
  const [verdict, { ok, issues = [] }] = [is({}), validate({})]
  delete shared.polluted
  expect([verdict, ok, issues.map(({ pointer }) => pointer)]).toEqual([false, false, ['/polluted']])
})

test('a value that changes while it is looked at is told of', async () => {
  const { validate } = await compiled({ properties: { a: { type: 'string' } } })
  const changing = (): object => {
    let reads = 0
    return {
      get a(): unknown {
        return reads++ === 0 ? 1 : 'x'
      },
    }
  }
  expect(validate(changing())).toMatchObject({
    ok: false,
    issues: [{ path: [], pointer: '', message: 'value changed while it was being validated' }],
  })
  expect(validate(changing(), { maxIssues: 0 })).toEqual({ ok: false, issues: [] })
})
