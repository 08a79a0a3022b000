/* oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema, and nobody awaits a schema. */
import { inspect } from 'node:util'

import type { SchemaObject } from '@dbaas-valkey/contract/model'
import { expect, test } from 'vitest'

import { compiled } from './compiled.js'

const canary = 'canary-7f3a'
const secret = { type: 'string', 'x-secret': true }
const long = { minLength: 20 }
const $defs = {
  Secret: { ...secret, minLength: 20 },
  Plain: secret,
  Alias: { $ref: '#/$defs/Plain' },
  Tagged: { properties: { tag: { const: 'Tagged', 'x-secret': true } } },
  Base: { type: 'object', properties: { p: secret } },
  Longer: { type: 'object', properties: { p: long } },
}

/** A schema with a property `p` that is a secret in some way, and is not met by the canary. */
const properties: readonly SchemaObject[] = [
  { 'x-secret': true, const: 'a' },
  { 'x-secret': true, enum: ['a', 'b'] },
  { ...secret, pattern: '^x' },
  { ...secret, format: 'date' },
  { $ref: '#/$defs/Plain', minLength: 20 },
  { $ref: '#/$defs/Alias', minLength: 20 },
  { $ref: '#/$defs/Plain', enum: ['canary-7f3b'] },
  { allOf: [secret], minLength: 20 },
  { allOf: [{ $ref: '#/$defs/Plain' }, long] },
  { anyOf: [{ type: 'integer' }, { ...secret, minLength: 20 }] },
  { anyOf: [{ $ref: '#/$defs/Secret' }, { type: 'null' }] },
  { oneOf: [{ type: 'integer' }, { $ref: '#/$defs/Secret' }] },
  { if: { type: 'string' }, then: { ...secret, minLength: 20 } },
  { if: { type: 'string' }, then: long, else: secret },
  { not: secret },
]

/** Whole schemas, and values that hold the canary where a secret stands or was meant to. */
const wholes: readonly (readonly [schema: SchemaObject, value: unknown])[] = [
  ...properties.map((p) => [{ properties: { p } }, { p: canary }] as const),
  ...properties.map((items) => [{ items }, [canary]] as const),
  ...properties.map((items) => [{ items: { items } }, [[canary]]] as const),
  ...properties.map((p) => [{ additionalProperties: p }, { p: canary }] as const),
  ...properties.map((p) => [{ patternProperties: { p } }, { p: canary }] as const),
  [{ properties: { password: secret }, additionalProperties: false }, { pasword: canary }],
  [{ properties: { password: secret }, unevaluatedProperties: false }, { Password: canary }],
  [{ allOf: [{ $ref: '#/$defs/Base' }], unevaluatedProperties: false }, { q: canary }],
  [{ properties: { p: secret }, patternProperties: { '^p': long } }, { p: canary }],
  [{ allOf: [{ properties: { p: secret } }, { properties: { p: long } }] }, { p: canary }],
  [{ allOf: [{ $ref: '#/$defs/Longer' }, { $ref: '#/$defs/Base' }] }, { p: canary }],
  [{ allOf: [{ $ref: '#/$defs/Base' }, { additionalProperties: long }] }, { p: canary }],
  [{ $ref: '#/$defs/Base', properties: { p: long } }, { p: canary }],
  [
    { properties: { p: secret }, dependentSchemas: { p: { properties: { p: long } } } },
    { p: canary },
  ],
  [{ allOf: [{ items: secret }], items: long }, [canary]],
  [
    { items: { type: 'object', 'x-secret': true, properties: { q: { type: 'null' } } } },
    [{ q: canary }],
  ],
  [
    { oneOf: [{ $ref: '#/$defs/Tagged' }], discriminator: { propertyName: 'tag' } },
    { tag: canary },
  ],
]

test.each(wholes)('%j does not give away %j', async (schema, value) => {
  const { is, validate } = await compiled({ ...schema, $defs })
  const { ok, issues = [] } = validate(value)
  expect([ok, is(value)]).toEqual([false, false])
  expect(issues.length).toBeGreaterThan(0)
  expect(inspect(issues, { depth: Infinity })).not.toContain(canary)
  // To be told what is near to a secret is to be told most of it.
  expect(issues.filter(({ keyword, suggestion }) => keyword === 'enum' && suggestion)).toEqual([])
})

test('what is no secret beside one is shown', async () => {
  const { validate } = await compiled({
    $defs,
    allOf: [{ $ref: '#/$defs/Base' }, { properties: { q: { type: 'string' } } }],
    properties: { r: { prefixItems: [secret, { type: 'string' }] } },
  })
  expect(validate({ p: 1, q: 2, r: [3, 4] }).issues?.map(({ received }) => received)).toEqual([
    'secret',
    '2',
    'secret',
    '4',
  ])
})

test('a schema is secret only where something beside it says so', async () => {
  const { validate } = await compiled({
    $defs,
    properties: {
      hidden: { allOf: [{ $ref: '#/$defs/Base' }, { $ref: '#/$defs/Longer' }] },
      shown: { $ref: '#/$defs/Longer' },
    },
  })
  const { issues } = validate({ hidden: { p: 'x' }, shown: { p: 'y' } })
  expect(issues?.map(({ received }) => received)).toEqual(['secret', '"y"'])
})
