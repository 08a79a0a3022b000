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
