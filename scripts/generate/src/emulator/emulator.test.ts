import type { Body, Contract, Operation, Schema } from '@dbaas-valkey/contract/model'
import { describe, expect, test } from 'vitest'

import { emitEmulator } from './index.js'

const read: Operation = {
  id: 'get-thing',
  methodName: 'getThing',
  method: 'GET',
  path: '/thing/{name}',
  pointer: '#/paths/~1thing~1{name}/get',
  summary: 'Get a thing */ really',
  description: undefined,
  deprecated: false,
  tags: [],
  parameters: [],
  body: undefined,
  responses: [{ status: '200', description: 'The thing.', body: undefined }],
  retrySafe: true,
  async: false,
  effect: undefined,
  command: undefined,
  cursor: undefined,
  signed: false,
}

const body: Body = {
  mediaType: 'application/json',
  required: true,
  description: undefined,
  pointer: '#/paths/~1thing~1{name}/post/requestBody',
  schema: true,
}

const write: Operation = {
  ...read,
  id: 'create-thing',
  methodName: 'createThing',
  method: 'POST',
  summary: undefined,
  async: true,
  signed: true,
  body,
}

function contract(operations: Operation[], document: Contract['document'] = {}): Contract {
  return {
    title: 'Things',
    version: '1.0.0',
    servers: [],
    schemas: [],
    operations,
    webhooks: [],
    document,
  }
}

function emitted(name: string, given: Contract): string {
  const file = emitEmulator(given).find(({ path }) => path === `src/generated/${name}`)
  return file?.text ?? ''
}

describe('routes', () => {
  test('tells how each operation is called', () => {
    expect(emitted('routes.ts', contract([write, read]))).toContain(`export const routes = {
  'create-thing': {
    method: 'POST',
    path: '/thing/{name}',
    signed: true,
    async: true,
    body: 'required',
    success: 200,
  },
  'get-thing': {
    method: 'GET',
    path: '/thing/{name}',
    signed: false,
    async: false,
    body: 'none',
    success: 200,
  },
} as const`)
  })

  test.each([
    [
      'a success other than 200',
      { responses: [{ status: '201', description: '', body: undefined }] },
      'success: 201,',
    ],
    ['an optional body', { body: { ...body, required: false } }, "body: 'optional',"],
    ['an effect', { effect: 'destroy' as const }, "effect: 'destroy',"],
    ['a quote in a path', { path: "/it's" }, "path: '/it\\'s',"],
  ])('knows %s', (_, change, text) => {
    expect(emitted('routes.ts', contract([{ ...write, ...change }]))).toContain(text)
  })

  test.each([
    ['a body that is not JSON', { body: { ...body, mediaType: 'text/csv' } }, '/requestBody'],
    [
      'no success',
      { responses: [{ status: 'default', description: '', body: undefined }] },
      '/responses',
    ],
  ])('refuses an operation with %s', (_, change, place) => {
    expect(() => emitEmulator(contract([{ ...write, ...change }]))).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED', pointer: `${write.pointer}${place}` }),
    )
  })
})

describe('handlers', () => {
  test('asks for one handler for each operation, and knows which go on after their answer', () => {
    expect(emitted('handlers.ts', contract([write, read]))).toContain(`export interface Handlers {
  /** \`POST /thing/{name}\` */
  'create-thing': AsyncHandler<'create-thing'>

  /** \`GET /thing/{name}\`: Get a thing *\\/ really */
  'get-thing': Handler<'get-thing'>
}`)
  })

  test.each([
    ['both kinds', [write, read], 'import type { AsyncHandler, Handler } from'],
    ['only asynchronous ones', [write], 'import type { AsyncHandler } from'],
    ['only plain ones', [read], 'import type { Handler } from'],
  ])('imports what it needs for %s', (_, operations, line) => {
    expect(emitted('handlers.ts', contract(operations))).toContain(line)
  })
})

describe('secrets', () => {
  test.each([
    ['none', {}, '= []'],
    [
      'every property that is marked, once, in order',
      {
        components: {
          schemas: {
            User: { properties: { password: { 'x-secret': true }, name: {} } },
            Info: { properties: { uri: { 'x-secret': true }, password: { 'x-secret': true } } },
          },
        },
        paths: { '/a': { post: [{ properties: { key: { 'x-secret': true } } }] } },
      },
      "= [\n  'key',\n  'password',\n  'uri',\n]",
    ],
  ])('lists %s', (_, document, want) => {
    expect(emitted('secrets.ts', contract([], document))).toContain(want)
  })

  test.each<[string, Schema, string]>([
    ['holds none', { properties: { name: {} } }, '[] as const'],
    ['is one', { 'x-secret': true }, "[\n  'get-thing',\n] as const"],
    ['refers to one', { items: { $ref: '#/components/schemas/User' } }, "[\n  'get-thing',\n]"],
    ['refers to itself', { $ref: '#/components/schemas/Tree' }, '[] as const'],
  ])('knows an operation whose answer %s', (_, schema, want) => {
    const document: Contract['document'] = {
      components: {
        schemas: {
          User: { properties: { password: { 'x-secret': true } } },
          Tree: { properties: { left: { $ref: '#/components/schemas/Tree' } } },
        },
      },
    }
    const responses = [{ status: '200', description: 'The thing.', body: { ...body, schema } }]
    const text = emitted('secrets.ts', contract([{ ...read, responses }], document))
    expect(text).toContain(`export const operationsWithSecrets = ${want}`)
  })
})

describe('servers', () => {
  test('tells which zones there are', () => {
    const zone = { default: 'b', enum: ['a', 'b'], description: undefined }
    const given = { ...contract([]), servers: [{ url: 'https://{zone}/v2', variables: { zone } }] }
    expect(emitted('servers.ts', given)).toContain(`export const serverVariables = {
  'zone': {
    default: 'b',
    values: [
      'a',
      'b',
    ],
  },
} as const`)
  })
})
