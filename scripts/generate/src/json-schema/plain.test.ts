import type { Schema } from '@dbaas-valkey/contract/model'
import { describe, expect, test } from 'vitest'

import { contractOf } from '../reference/fixture.js'
import { plainSchema } from './plain.js'

const contract = contractOf({ Size: { type: 'string' } })
const size = { $ref: '#/components/schemas/Size' }

describe('a schema as JSON Schema alone', () => {
  const rows: [given: Schema, want: Schema][] = [
    [true, true],
    [{ type: 'string', 'x-secret': true, example: 's' }, { type: 'string' }],
    [{ discriminator: { propertyName: 'a' }, examples: [{ a: 1 }] }, {}],
    [size, { $ref: '#/$defs/Size' }],
    [{ items: size }, { items: { $ref: '#/$defs/Size' } }],
    [{ anyOf: [size, false] }, { anyOf: [{ $ref: '#/$defs/Size' }, false] }],
    [
      { properties: { 'x-size': size, example: true } },
      { properties: { 'x-size': { $ref: '#/$defs/Size' }, example: true } },
    ],
    [
      { enum: [{ 'x-a': 1 }], default: size },
      { enum: [{ 'x-a': 1 }], default: size },
    ],
  ]
  test.each(rows)('of %j is %j', (given, want) => {
    expect(plainSchema(contract, given, '#').schema).toEqual(want)
  })
})

test('tells which components it refers to', () => {
  expect(plainSchema(contract, { not: size }, '#').uses).toEqual(['Size'])
})

test('a reference to anything else stops generation, with its place', () => {
  const given = { properties: { a: { $ref: '#/paths/~1thing' } } }
  expect(() => plainSchema(contract, given, '#/components/schemas/A')).toThrow(
    '"#/paths/~1thing" is no component schema',
  )
})

test('or the schema that it leads to is copied, if that is asked for', () => {
  const unit = { properties: { unit: { type: 'string' } } }
  const given = { $ref: '#/components/schemas/Size/properties/unit', description: 'Of a size.' }
  const nested = contractOf({ Size: unit }, [], { components: { schemas: { Size: unit } } })
  expect(plainSchema(nested, given, '#', 'copy')).toEqual({
    schema: { allOf: [{ type: 'string' }], description: 'Of a size.' },
    uses: [],
  })
})
