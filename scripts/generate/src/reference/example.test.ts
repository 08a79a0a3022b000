import type { Schema } from '@dbaas-valkey/contract/model'
import { describe, expect, test } from 'vitest'

import { examplesOf, fullestExample, parameterExample } from './example.js'
import { change, contractOf, refTo } from './fixture.js'

const contract = contractOf({
  Name: { type: 'string', examples: ['cache'] },
  Loop: { type: 'object', properties: { next: refTo('Loop') }, required: ['next'] },
})

describe('the example of a schema', () => {
  const rows: { behaviour: string; given: Schema; want: unknown }[] = [
    { behaviour: 'is that of the contract', given: refTo('Name'), want: 'cache' },
    { behaviour: 'is else the default', given: { type: 'integer', default: 5 }, want: 5 },
    { behaviour: 'is else an allowed value', given: { enum: ['a', 'b'] }, want: 'a' },
    { behaviour: 'is within the limits', given: { type: 'integer', minimum: 32 }, want: 32 },
    { behaviour: 'is an empty list', given: { type: 'array' }, want: [] },
    { behaviour: 'is a flag', given: { type: 'boolean' }, want: true },
    {
      behaviour: 'has the required properties',
      given: {
        type: 'object',
        properties: { a: { type: 'string' }, b: { type: 'string' } },
        required: ['a'],
      },
      want: { a: 'string' },
    },
    {
      behaviour: 'ends where a schema requires itself',
      given: refTo('Loop'),
      want: { next: { next: { next: { next: {} } } } },
    },
  ]
  test.each(rows)('$behaviour', ({ given, want }) => {
    expect(examplesOf(contract, given)[0]).toEqual(want)
  })
})

test('of several examples a page shows the one that says most', () => {
  expect(fullestExample(contract, { examples: [{}, { a: 1, b: 2 }, { a: 1 }] })).toEqual({
    a: 1,
    b: 2,
  })
})

test('a parameter is shown with its own example before that of its schema', () => {
  const document = { paths: { '/thing/{name}': { put: { parameters: [{ example: 'mine' }] } } } }
  const [name] = change.parameters
  if (name === undefined) throw new Error('the fixture has no parameter')
  expect(parameterExample(contract, name)).toBe('a b')
  expect(parameterExample(contractOf({}, [], document), name)).toBe('mine')
})
