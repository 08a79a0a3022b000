import type { Operation, Schema } from '@dbaas-valkey/contract/model'
import { describe, expect, test } from 'vitest'

import { catalogueOf } from '../catalogue/index.js'
import { body, change, contractOf, refTo } from '../reference/fixture.js'
import { emitMcp } from './index.js'
import { outputSchema } from './output.js'
import { servicesIn } from './services.js'

const [parameter] = change.parameters
if (parameter === undefined) throw new Error('the fixture has no parameter')
const thing: Operation = { ...change, command: ['thing', 'change'], effect: 'change' }
const schemas: Record<string, Schema> = {
  ServiceName: { type: 'string' },
  Item: {
    type: 'object',
    properties: { name: { type: 'string', maxLength: 3 }, deep: { type: 'object' } },
  },
}

describe('where a service is named', () => {
  const named: Operation = {
    ...thing,
    parameters: [{ ...parameter, name: 'service', schema: refTo('ServiceName') }],
  }
  const vague: Operation = {
    ...thing,
    id: 'other',
    parameters: [{ ...parameter, name: 'service' }],
  }
  const contract = contractOf(schemas, [named, vague])

  test.each([
    ['a parameter that says so', named, [['service']]],
    ['a parameter of the same name that does not', vague, [['service']]],
    ['no other parameter', { ...thing, parameters: [parameter] }, []],
    [
      'a property of the body',
      {
        ...thing,
        parameters: [],
        body: { ...body, schema: { type: 'object', properties: { from: refTo('ServiceName') } } },
      },
      [['body', 'from']],
    ],
  ])('%s', (_, operation, want) => {
    expect(servicesIn(contract, operation)).toEqual(want)
  })
})

test('an answer is trimmed to names and types, and its list to what a table shows', () => {
  const schema: Schema = {
    type: 'object',
    properties: {
      items: { type: 'array', items: refTo('Item') },
      next: { type: ['string', 'null'], description: 'Words.' },
      any: true,
    },
  }
  const operation: Operation = {
    ...thing,
    responses: [{ status: '200', description: 'Done.', body: { ...body, schema } }],
  }
  const contract = contractOf(schemas, [operation])
  const [entry] = catalogueOf(contract).entries
  if (entry === undefined) throw new Error('there is no entry')
  expect(outputSchema(contract, operation, entry)).toEqual({
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: { type: 'object', properties: { name: { type: 'string' } } },
      },
      next: { type: ['string', 'null'] },
      any: {},
    },
  })
})

test('a header that a call must have stops generation', () => {
  const given = { ...thing, parameters: [{ ...parameter, in: 'header', required: true } as const] }
  expect(() => emitMcp(contractOf(schemas, [given]))).toThrow('A tool has no headers')
})
