/* oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema, and nobody awaits a schema. */
import { describe, expect, test } from 'vitest'

import { formats } from '../src/model/formats.js'
import { compiled } from './compiled.js'

const levels = 100_000

function nested(wrap: (inner: unknown) => unknown, innermost: unknown): unknown {
  let value = innermost
  for (let level = 0; level < levels; level++) value = wrap(value)
  return value
}

/** A verdict, or the code of the error that says why there is none. */
function answer(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return (error as { code?: unknown }).code
  }
}

describe('a schema that refers to itself', async () => {
  const lists = await compiled({ type: 'array', items: { $ref: '#' } })
  const trees = await compiled({
    type: 'object',
    properties: { next: { $ref: '#' }, value: { type: 'number' } },
    additionalProperties: false,
  })
  const closed = await compiled({
    type: 'object',
    properties: { next: { $ref: '#' } },
    unevaluatedProperties: false,
  })

  test.each([
    { name: 'arrays', validator: lists, given: nested((inner) => [inner], []) },
    { name: 'objects', validator: trees, given: nested((next) => ({ next }), {}) },
    { name: 'objects, deep down wrong', validator: trees, given: nested((next) => ({ next }), 4) },
    { name: 'unevaluated properties', validator: closed, given: nested((next) => ({ next }), {}) },
  ])('answers to 100,000 levels of $name with an error that says so', ({ validator, given }) => {
    expect(answer(() => validator.is(given))).toBe('VALUE_TOO_DEEP')
    expect(answer(() => validator.validate(given))).toBe('VALUE_TOO_DEEP')
  })

  test('answers to an object that holds itself with an error that says so', () => {
    const given: { next?: object } = {}
    given.next = given
    expect(() => trees.is(given)).toThrow(
      'nested too deeply to be validated, or it contains itself',
    )
    expect(() => trees.validate(given)).toThrow('it contains itself')
  })

  test('answers to a proxy without an end with an error that says so', () => {
    const given: object = new Proxy({}, { get: () => given, ownKeys: () => ['next'] })
    expect(['VALUE_TOO_DEEP', false]).toContain(answer(() => closed.is(given)))
  })

  test('gives a verdict on values of some depth, after the error as before', () => {
    const chain = (depth: number): object => (depth === 0 ? {} : { next: chain(depth - 1) })
    expect(trees.is(chain(500))).toBe(true)
    expect(trees.validate({ next: { next: { next: 4 } } }).issues).toMatchObject([
      { pointer: '/next/next/next' },
    ])
  })

  test('what a getter throws comes through, even an error of that kind', () => {
    const thrown = new Error('mine')
    const given = Object.defineProperty({}, 'next', {
      enumerable: true,
      get: () => {
        throw thrown
      },
    })
    expect(() => trees.is(given)).toThrow(thrown)
  })
})

describe('a value that is gone over more than once at each level', () => {
  const next = { $ref: '#' }
  const form = (kind: string): object => ({
    properties: { next, kind: { const: kind } },
    required: ['kind'],
  })
  const schemas: Readonly<Record<string, object>> = {
    'by two schemas': { allOf: [{ properties: { next } }, { properties: { next } }] },
    'by alternatives': { anyOf: [form('a'), form('b')] },
    'by alternatives of which one is right': { oneOf: [form('a'), form('b')] },
    'by a condition': { if: { properties: { next } }, then: { required: ['kind'] }, else: false },
    'to know what was evaluated': {
      if: { properties: { next } },
      then: { properties: { kind: true } },
      anyOf: [{ properties: { next } }],
      unevaluatedProperties: false,
    },
    'by patterns': { patternProperties: { '^next$': next, '^n': next } },
  }
  const chain = (innermost: object, levels = 200): object => {
    let value = innermost
    for (let level = 0; level < levels; level++) value = { next: value, kind: 'b' }
    return value
  }

  test.each(Object.entries(schemas))('%s', { timeout: 5000 }, async (_, schema) => {
    const { is, validate } = await compiled({ ...schema, type: 'object' })
    expect([is(chain({ kind: 'b' })), validate(chain({ kind: 'b' })).ok]).toEqual([true, true])
    // At its end it is wrong, or all of it is right but the outermost.
    for (const given of [chain({ kind: 'b', next: 4 }), { ...chain({ kind: 'b' }), next: 4 }]) {
      const { ok, issues = [] } = validate(given)
      expect([is(given), ok, issues.length > 0]).toEqual([false, false, true])
    }
    const top = await compiled({
      ...schema,
      type: 'object',
      properties: { kind: { type: 'string' } },
    })
    expect(top.validate({ ...chain({ kind: 'b' }), kind: 4 }).ok).toBe(false)
  })
})

describe('unique items', async () => {
  const { is, validate } = await compiled({ type: 'array', uniqueItems: true })
  const million = Array.from({ length: 1_000_000 }, (_, index) => index)

  test('are told apart in a million', () => {
    expect(is(million)).toBe(true)
    expect(is([...million, 0])).toBe(false)
    expect(is(million.map(String))).toBe(true)
    expect(is(million.slice(0, 200_000).map((id) => ({ id })))).toBe(true)
  })

  test('may be anything', () => {
    expect(is([{ __proto__: null }, {}])).toBe(false)
    expect(is([JSON.parse('{"__proto__":1}'), {}])).toBe(true)
    expect(is([1, '1', true, 'true', null, 'null', [1], { 0: 1 }])).toBe(true)
    expect(is([-0, 0])).toBe(false)
    expect(is([{ a: 1n }, { a: 2n }, { a: 1 }, { a: Symbol('a') }, { a: NaN }])).toBe(true)
    expect(
      is([
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ]),
    ).toBe(false)
  })

  test('and properties that are undefined are as good as absent', async () => {
    expect(is([{ a: undefined }, {}])).toBe(false)
    const constant = await compiled({ const: { a: { b: 1 } } })
    expect(constant.is({ a: { b: 1, c: undefined }, d: undefined })).toBe(true)
    expect(constant.is({ a: { b: undefined } })).toBe(false)
  })

  test('that go deep, or hold themselves, end in an error that says so', () => {
    const own: unknown[] = []
    own.push(own)
    for (const given of [[own], [nested((inner) => [inner], 1)]]) {
      expect(answer(() => is(given))).toBe('VALUE_TOO_DEEP')
      expect(answer(() => validate(given))).toBe('VALUE_TOO_DEEP')
    }
  })
})

test('a hole in an array is not what a constant has there', async () => {
  const { is, validate } = await compiled({ const: [1, [2]] })
  const holes = [Object.assign([], { length: 2 }), [1, Object.assign([], { length: 1 })]]
  expect(holes.map((given) => [is(given), validate(given).ok])).toEqual([
    [false, false],
    [false, false],
  ])
  expect(is([1, [2]])).toBe(true)
})

test('a constant is compared no deeper than it is', async () => {
  const { is } = await compiled({ const: { a: [1, { b: null }] } })
  expect(is({ a: [1, { b: nested((inner) => [inner], 1) }] })).toBe(false)
  expect(is(nested((a) => ({ a }), 1))).toBe(false)
  expect(is(JSON.parse('{"a":[1,{"b":null}],"__proto__":{}}'))).toBe(false)
})

test('names that every object inherits are properties like any other', async () => {
  const { is } = await compiled({
    properties: { toString: { type: 'string' }, constructor: { type: 'number' } },
    required: ['hasOwnProperty'],
    dependentRequired: { valueOf: ['nothing'] },
    maxProperties: 2,
    patternProperties: { '^__proto__$': { type: 'null' } },
  })
  expect(is({})).toBe(false)
  expect(is({ hasOwnProperty: 1 })).toBe(true)
  expect(is(JSON.parse('{"hasOwnProperty":1,"__proto__":null}'))).toBe(true)
  expect(is(JSON.parse('{"hasOwnProperty":1,"__proto__":{}}'))).toBe(false)
  expect(is({ hasOwnProperty: 1, toString: 1 })).toBe(false)
})

test.each([
  { required: ['toString'] },
  { required: ['toString'], properties: { toString: true } },
  { required: ['toString'], properties: { toString: true }, additionalProperties: false },
])('one of them that is undefined is as good as absent: %j', async (schema) => {
  const { is, validate } = await compiled({ type: 'object', ...schema })
  expect(is({ toString: undefined })).toBe(false)
  expect(validate({ toString: undefined }).issues).toMatchObject([{ pointer: '/toString' }])
  expect(is({ toString: null })).toBe(true)
})

test('issues of a large object are put in order in proportion to its size', async () => {
  const { validate } = await compiled({
    allOf: [
      { type: 'object', additionalProperties: { type: 'string' } },
      { additionalProperties: { minLength: 2 } },
    ],
  })
  const given = Array.from({ length: 400_000 }, (_, index) => [`p${index}`, index % 2 ? 'x' : 4])
  const { issues = [] } = validate(Object.fromEntries(given))
  expect(issues).toHaveLength(100)
  const indices = issues.map(({ path }) => Number(String(path[0]).slice(1)))
  expect(indices).toEqual(indices.toSorted((left, right) => left - right))
})

test('decimals of any size are divided exactly', async () => {
  const { is } = await compiled({ multipleOf: 1e-8 })
  expect([is(1e308), is(5e-324), is(0.1), is(Number.MAX_VALUE)]).toEqual([true, false, true, true])
  const tens = await compiled({ type: 'integer', multipleOf: 10 })
  expect([tens.is(1e23), tens.is(30), tens.is(-31), tens.is(2 ** 53)]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

/** Ten million characters that are not of ASCII, open brackets, or begin again and again. */
const texts = ['é', '[', '::1'].map((compiled) =>
  compiled.repeat(Math.floor(10_000_000 / compiled.length)),
)

describe.each([...formats].filter(([, { type }]) => type === 'string'))(
  'the format %s',
  (format) => {
    test('judges texts of ten million characters', async () => {
      const { is, validate } = await compiled({ type: 'string', format })
      for (const text of texts) {
        for (const given of [text, `${text}!`, `a${text}`, `http://${text}`]) {
          expect(validate(given).ok).toBe(is(given))
        }
      }
    })
  },
)
