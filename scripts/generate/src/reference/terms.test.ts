import type { Schema, SchemaObject } from '@dbaas-valkey/contract/model'
import { describe, expect, test } from 'vitest'

import { contractOf, refTo } from './fixture.js'
import { limitsOf, typeOf } from './terms.js'

const contract = contractOf({
  Name: { type: 'string' },
  Tags: { type: 'array', items: refTo('Name') },
  Thing: { type: 'object', properties: { name: refTo('Name') } },
  Either: { anyOf: [refTo('Thing'), refTo('Name')] },
})

describe('the type of a value', () => {
  const rows: { given: Schema; want: string }[] = [
    { given: { type: 'string' }, want: 'string' },
    { given: { type: 'string', format: 'uuid' }, want: 'string (uuid)' },
    { given: { type: ['string', 'null'] }, want: 'string or null' },
    { given: { type: 'array', items: { type: 'integer' } }, want: 'array of integer' },
    { given: { type: 'object' }, want: 'object' },
    { given: refTo('Name'), want: 'string' },
    { given: refTo('Tags'), want: 'array of string' },
    { given: refTo('Thing'), want: '[Thing](#thing-object)' },
    { given: refTo('Either'), want: '[Either](#either-object)' },
    { given: { type: 'array', items: refTo('Thing') }, want: 'array of [Thing](#thing-object)' },
    { given: { oneOf: [refTo('Thing'), refTo('Name')] }, want: '[Thing](#thing-object) or string' },
    { given: true, want: 'any' },
  ]
  test.each(rows)('$want', ({ given, want }) => {
    expect(typeOf(contract, given)).toBe(want)
  })
})

describe('the limits of a value', () => {
  const rows: { given: SchemaObject; want: string[] }[] = [
    { given: {}, want: [] },
    { given: { minLength: 1 }, want: ['Not empty.'] },
    { given: { minLength: 2 }, want: ['At least 2 characters.'] },
    { given: { minLength: 0, maxLength: 63 }, want: ['At most 63 characters.'] },
    { given: { minLength: 1, maxLength: 64 }, want: ['1 to 64 characters.'] },
    { given: { minLength: 8, maxLength: 8 }, want: ['Exactly 8 characters.'] },
    { given: { minimum: 0 }, want: ['At least 0.'] },
    { given: { maximum: 9 }, want: ['At most 9.'] },
    { given: { minimum: 1, maximum: 65535 }, want: ['From 1 to 65535.'] },
    { given: { exclusiveMinimum: 0, exclusiveMaximum: 1 }, want: ['More than 0. Less than 1.'] },
    { given: { pattern: '^[KE]*$' }, want: ['Matches `^[KE]*$`.'] },
    { given: { default: '' }, want: ['Default: `""`.'] },
    { given: { default: false }, want: ['Default: `false`.'] },
    { given: { readOnly: true, 'x-secret': true }, want: ['Read-only.', 'Secret.'] },
  ]
  test.each(rows)('$want', ({ given, want }) => {
    expect(limitsOf(given)).toEqual(want)
  })
})
