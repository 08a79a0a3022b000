import { afterEach, describe, expect, test } from 'vitest'

import * as validators from '../src/generated/index.js'
import {
  IntegrationSettings,
  IpFilter,
  ValkeyService,
  type Schema,
} from '../src/generated/index.js'
import { schemas } from './support/oracle.js'

const all = Object.keys(schemas).map(
  (name) => (validators as unknown as Record<string, Schema<unknown>>)[name] as Schema<unknown>,
)
/** Every name of a property in the contract. */
const names = [
  ...new Set(
    Object.values(schemas).flatMap((schema) =>
      Object.keys('properties' in schema ? (schema.properties as object) : {}),
    ),
  ),
]

/** An object that has every property the contract knows. */
function full(value: unknown): object {
  return Object.fromEntries(names.map((name) => [name, value]))
}

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level++) value = wrap(value)
  return value
}

function cyclic(): object {
  const object: Record<string, unknown> = {}
  for (const name of names) object[name] = object
  return object
}

function cyclicArray(): unknown[] {
  const array: unknown[] = []
  array.push(array)
  return array
}

const million = 1_000_000
const bottomless: object = new Proxy(
  {},
  { get: () => bottomless, has: () => true, ownKeys: () => names },
)

const table: readonly (readonly [name: string, make: () => unknown])[] = [
  ['100,000 levels of arrays', () => nested(100_000, (inner) => [inner])],
  ['100,000 levels of objects', () => nested(100_000, (inner) => ({ name: inner }))],
  ['100,000 levels in every property', () => full(nested(100_000, (inner) => ({ inner })))],
  ['an object that holds itself in every property', cyclic],
  ['an array that holds itself', cyclicArray],
  ['a million items', () => Array.from({ length: million }, (_, index) => index)],
  ['a million items in every property', () => full(Array.from({ length: million }, () => ({})))],
  [
    'an array with nothing in it but its length',
    () => full(Object.assign([], { length: 2 ** 32 - 1 })),
  ],
  ['ten million characters in every property', () => full('a'.repeat(10_000_000))],
  ['ten million pairs of surrogates', () => full('𝄞'.repeat(5_000_000))],
  ['lone surrogates', () => full('\u{d800}'.repeat(1000))],
  ['an object without a prototype', () => Object.assign(Object.create(null), full('x'))],
  ['a proxy that answers everything with itself', () => bottomless],
  ['big integers', () => full(10n ** 30n)],
  ['symbols', () => full(Symbol('x'))],
  ['functions', () => full(() => 'x')],
  ['what is no number', () => full(NaN)],
  ['infinity', () => full(-Infinity)],
  ['dates, maps and regular expressions', () => full([new Date(NaN), new Map(), /x/])],
  ['strings as objects', () => full(Object('cache'))],
  ['what cannot be made a text', () => full({ toString: null, valueOf: null, toJSON: 1 })],
]

test.each(table)('%s: a verdict from every schema, the same from both passes', (_name, make) => {
  const value = make()
  for (const { is, validate } of all) {
    const verdict = is(value)
    const { ok, issues } = validate(value)
    expect(ok).toBe(verdict)
    expect(issues?.length ?? 0).toBeLessThanOrEqual(100)
  }
})

describe('names that every object inherits', () => {
  const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']

  afterEach(() => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect({}).not.toHaveProperty('polluted')
  })

  test.each(inherited)('%s as a property changes no verdict and no prototype', (name) => {
    const entry = `${JSON.stringify(name)}:{"polluted":true}`
    for (const schema of Object.keys(schemas)) {
      const example = schemas[schema]?.examples[0]
      if (typeof example !== 'object' || example === null || Array.isArray(example)) continue
      const text = JSON.stringify(example)
      const given: unknown = JSON.parse(
        text.replace('{', text === '{}' ? `{${entry}` : `{${entry},`),
      )
      const { is, validate } = (validators as unknown as Record<string, Schema<unknown>>)[
        schema
      ] as Schema<unknown>
      // Only where any other name would be wrong as well, this one is.
      const other = { ...example, stranger: { polluted: true } }
      expect([schema, is(given), validate(given).ok]).toEqual([schema, is(other), is(other)])
    }
  })

  test.each(inherited)('%s stands in for nothing that is missing', (name) => {
    for (const { is, validate } of all) {
      const given: unknown = JSON.parse(`{${JSON.stringify(name)}:{"name":"x","plan":"x"}}`)
      expect(validate(given).ok).toBe(is(given))
    }
    expect(ValkeyService.is({ __proto__: null, name: 'x' })).toBe(false)
  })
})

describe('values that throw', () => {
  const thrown = new Error('from the getter')
  const fail = (): never => {
    throw thrown
  }

  test('what a getter throws comes through as it is', () => {
    const given = Object.defineProperty({}, 'name', { enumerable: true, get: fail })
    expect(() => ValkeyService.is(given)).toThrow(thrown)
    expect(() => ValkeyService.validate(given)).toThrow(thrown)
    expect(() => ValkeyService.parse(given)).toThrow(thrown)
  })

  test.each(['get', 'ownKeys', 'has', 'getOwnPropertyDescriptor'] as const)(
    'what a proxy throws for %s comes through, or is never asked for',
    (trap) => {
      const given = new Proxy({ name: 'x' }, { [trap]: fail })
      for (const run of [ValkeyService.is, ValkeyService.validate]) {
        try {
          run(given)
        } catch (error) {
          expect(error).toBe(thrown)
        }
      }
    },
  )

  test('a proxy that was revoked is refused by the platform', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(() => ValkeyService.is(proxy)).toThrow(TypeError)
  })
})

test('a getter that gives another value each time makes nothing worse than a wrong verdict', () => {
  let reads = 0
  const given = {
    get plan() {
      reads += 1
      return reads % 2 === 0 ? 4 : 'startup-4'
    },
  }
  for (let round = 0; round < 4; round++) {
    expect(typeof validators.CreateValkeyServiceRequest.validate(given).ok).toBe('boolean')
  }
})

test('an object of a million properties gets its verdict', () => {
  const given = Object.fromEntries(
    Array.from({ length: million }, (_, index) => [`property ${index}`, index]),
  )
  expect(IntegrationSettings.is(given)).toBe(true)
  expect(ValkeyService.validate(given)).toMatchObject({ ok: false })
})

describe('an object of a class with accessors', () => {
  class Request {
    constructor(readonly given: unknown) {}
    get plan(): unknown {
      return this.given
    }
  }

  test.each([4, 'startup-4'])('is judged the same by both passes (%j)', (plan) => {
    const { is, validate } = validators.CreateValkeyServiceRequest
    expect(validate(new Request(plan)).ok).toBe(is(new Request(plan)))
  })

  test('is not taken for valid because nothing is found in it', () => {
    expect(validators.CreateValkeyServiceRequest.validate(new Request(4)).ok).toBe(false)
    expect(ValkeyService.validate({}, { maxIssues: 0 })).toEqual({ ok: false, issues: [] })
  })
})

test('a free-form property takes any depth', () => {
  expect(IntegrationSettings.is({ any: nested(100_000, (inner) => [inner]) })).toBe(true)
})

test('the issues of a million wrong items end at the limit', () => {
  const given = Array.from({ length: million }, () => 4)
  expect(IpFilter.is(given)).toBe(false)
  expect(IpFilter.validate(given).issues).toHaveLength(100)
})

test('the value is never changed', () => {
  const given = structuredClone(schemas['ValkeyService']?.examples[0])
  const frozen = structuredClone(given)
  ValkeyService.validate(given)
  expect(given).toEqual(frozen)
})
