import type { Schema } from '@dbaas-valkey/contract/model'
import { describe, expect, test } from 'vitest'

import { contractOf, refTo } from './fixture.js'
import { details, propertyTable } from './properties.js'

const contract = contractOf({
  State: {
    type: 'string',
    description: 'What it does.\n\n- `on`: it runs\n- `off`: it rests',
    enum: ['off', 'on'],
  },
  Thing: {
    type: 'object',
    properties: {
      age: { type: 'integer', minimum: 0, description: 'Age, in days.' },
      name: { type: 'string', minLength: 1, maxLength: 9, description: 'Its name.' },
    },
    required: ['name'],
  },
  Open: { type: 'object', additionalProperties: true },
})

test('the properties of an object are in a table, the required ones first', () => {
  expect(propertyTable(contract, refTo('Thing'))).toBe(
    [
      '| Property | Type | Required | Description |',
      '| --- | --- | --- | --- |',
      '| `name` | string | yes | Its name.<br>1 to 9 characters. |',
      '| `age` | integer | no | Age, in days.<br>At least 0. |',
      '',
    ].join('\n'),
  )
})

test('an object whose properties are not known has no table', () => {
  expect(propertyTable(contract, refTo('Open'))).toBe('')
})

describe('the description of a value', () => {
  const rows: { behaviour: string; given: Schema; want: string }[] = [
    {
      behaviour: 'lists the allowed values',
      given: { type: 'string', description: 'Kind.', enum: ['a', 'b'] },
      want: 'Kind.<br>Allowed values: `a`, `b`.',
    },
    {
      behaviour: 'lists null among the allowed values',
      given: { type: ['string', 'null'], enum: ['a', null] },
      want: 'Allowed values: `a`, `null`.',
    },
    {
      behaviour: 'lists the known values among others',
      given: { type: 'string', description: 'Kind.', 'x-extensible-enum': ['a', 'b'] },
      want: 'Kind.<br>Known values: `a`, `b`.',
    },
    {
      behaviour: 'says what the allowed values mean',
      given: refTo('State'),
      want: 'What it does.<br>Allowed values:<br>• `off`: it rests<br>• `on`: it runs',
    },
    {
      behaviour: 'begins with what the property says of itself',
      given: { $ref: '#/components/schemas/State', description: 'What the lamp does.' },
      want: 'What the lamp does.<br>Allowed values:<br>• `off`: it rests<br>• `on`: it runs',
    },
    {
      behaviour: 'is empty for a value of which nothing is known',
      given: true,
      want: '',
    },
  ]
  test.each(rows)('$behaviour', ({ given, want }) => {
    expect(details(contract, given)).toBe(want)
  })
})
