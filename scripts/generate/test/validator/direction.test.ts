import { describe, expect, test } from 'vitest'

import { runContract } from './run-contract.js'

const account = {
  type: 'object',
  properties: {
    id: { type: 'integer', readOnly: true },
    name: { type: 'string' },
    password: { type: 'string', writeOnly: true },
    owner: { $ref: '#/components/schemas/Owner' },
  },
  required: ['id', 'name', 'password'],
}

const json = (schema: object): object => ({ content: { 'application/json': { schema } } })
const Account = { $ref: '#/components/schemas/Account' }

const contract = {
  openapi: '3.1.1',
  info: { title: 'Accounts', version: '1.0.0' },
  paths: {
    '/account/{number}': {
      put: {
        operationId: 'put-account',
        parameters: [
          { name: 'number', in: 'path', required: true, schema: { type: 'integer' } },
          { name: 'dry-run', in: 'query', schema: { type: 'boolean' } },
          { name: 'tags', in: 'query', required: true, schema: { type: 'array' } },
        ],
        requestBody: { required: true, ...json(Account) },
        responses: {
          '200': { description: 'The account.', ...json(Account) },
          '204': { description: 'Nothing.' },
          '4XX': {
            description: 'A text.',
            content: { 'text/plain': { schema: { type: 'string' } } },
          },
          default: { description: 'A problem.', ...json({ type: 'string' }) },
        },
      },
    },
  },
  components: {
    schemas: {
      Account: account,
      Owner: {
        type: 'object',
        properties: { since: { readOnly: true, type: 'string' } },
        required: ['since'],
      },
    },
  },
}

const { operations, Account: whole } = await runContract(contract)
const put = operations['put-account']

describe('a request', () => {
  test('may lack what is read-only, and what it says of that is not minded', () => {
    expect(put?.body?.is({ name: 'a', password: 'b' })).toBe(true)
    expect(put?.body?.is({ id: 'x', name: 'a', password: 'b' })).toBe(true)
    expect(put?.body?.is({ id: 1, name: 'a' })).toBe(false)
  })

  test('may lack it in what it refers to as well', () => {
    expect(put?.body?.is({ name: 'a', password: 'b', owner: {} })).toBe(true)
    expect(put?.body?.validate({ name: 'a', password: 'b', owner: 1 }).issues).toMatchObject([
      { pointer: '/owner' },
    ])
  })
})

describe('a response', () => {
  test('may lack what is write-only, and what it says of that is not minded', () => {
    expect(put?.responses['200']?.is({ id: 1, name: 'a' })).toBe(true)
    expect(put?.responses['200']?.is({ id: 1, name: 'a', password: 2 })).toBe(true)
    expect(put?.responses['200']?.is({ name: 'a', password: 'b' })).toBe(false)
    expect(put?.responses['200']?.is({ id: 1, name: 'a', owner: {} })).toBe(false)
  })

  test('is validated where its status has JSON', () => {
    expect(Object.keys(put?.responses ?? {})).toEqual(['200', '204', '4XX', 'default'])
    expect(put?.responses['204']).toBeUndefined()
    expect(put?.responses['4XX']).toBeUndefined()
    expect(put?.responses['default']?.is(4)).toBe(false)
  })
})

describe('read-only properties are not part of a request', async () => {
  const id = { type: 'integer', readOnly: true }
  const Identified = { type: 'object', properties: { id, name: { type: 'string' } } }
  const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
  const table = {
    'where `allOf` has them and `required` stands beside it': {
      allOf: [reference('Identified')],
      required: ['id'],
    },
    'where one schema has them and the next one requires them': {
      allOf: [reference('Needing'), reference('Identified')],
    },
    'where references lead to the mark': {
      type: 'object',
      properties: { id: reference('Alias') },
      required: ['id'],
    },
    'where another property asks for them': {
      ...Identified,
      dependentRequired: { name: ['id'] },
      required: ['name'],
    },
    'in the items of an array in it': {
      properties: { name: { items: { ...Identified, required: ['id'] } } },
    },
  }
  const paths = Object.fromEntries(
    Object.values(table).map((schema, index) => [
      `/${index}`,
      {
        put: {
          operationId: `put-${index}`,
          requestBody: { required: true, ...json(schema) },
          responses: { '200': { description: 'The same.', ...json(schema) } },
        },
      },
    ]),
  )
  const schemas = {
    Identified,
    Needing: { type: 'object', properties: { name: {} }, required: ['id'] },
    Alias: reference('Id'),
    Id: id,
    Closed: { ...Identified, required: ['id'], unevaluatedProperties: false },
    Sealed: { ...Identified, required: ['id'], additionalProperties: false },
  }
  const puts = (name: string): object => ({
    put: {
      operationId: `put-${name.toLowerCase()}`,
      requestBody: { required: true, ...json(reference(name)) },
      responses: { '200': { description: 'The same.', ...json(reference(name)) } },
    },
  })
  const given = await runContract({
    ...contract,
    paths: {
      ...paths,
      '/closed': puts('Closed'),
      '/sealed': puts('Sealed'),
    },
    components: { schemas },
  })

  test.each(Object.keys(table).map((name, index) => ({ name, index })))('$name', ({ index }) => {
    const { body, responses } = given.operations[`put-${index}`] ?? {}
    const lacking = index === 4 ? { name: [{}] } : { name: 'a' }
    expect([body?.is(lacking), body?.validate(lacking).ok]).toEqual([true, true])
    expect([responses?.['200']?.is(lacking), responses?.['200']?.validate(lacking).ok]).toEqual([
      false,
      false,
    ])
  })

  test.each(['closed', 'sealed'])('and are known in one that allows nothing else: %s', (name) => {
    const { body, responses } = given.operations[`put-${name}`] ?? {}
    const values = [{}, { id: 1 }, { id: 1, name: 'a' }, { idd: 1 }]
    expect(values.map((value) => body?.is(value))).toEqual([true, true, true, false])
    expect(values.map((value) => body?.validate(value).ok)).toEqual([true, true, true, false])
    const response = responses?.['200']
    expect(values.map((value) => response?.is(value))).toEqual([false, true, true, false])
  })
})

test('the schema itself asks for everything', () => {
  expect(whole?.is({ id: 1, name: 'a', password: 'b' })).toBe(true)
  expect(whole?.is({ id: 1, name: 'a' })).toBe(false)
  expect(whole?.is({ name: 'a', password: 'b' })).toBe(false)
})

test('parameters are validated together, by their place', () => {
  expect(put?.path?.is({ number: 1 })).toBe(true)
  expect(put?.path?.is({ number: '1' })).toBe(false)
  expect(put?.query?.is({ tags: [], 'dry-run': true })).toBe(true)
  expect(put?.query?.validate({ 'dry-run': 1 }).issues).toMatchObject([
    { pointer: '/dry-run', keyword: 'type' },
    { pointer: '/tags', keyword: 'required' },
  ])
})
