import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Body, Contract, Operation, Parameter, Response } from '@dbaas-valkey/contract/model'
import { describe, expect, test } from 'vitest'

import { emitClient } from './index.js'

const parameter: Parameter = {
  name: 'name',
  in: 'path',
  required: true,
  description: 'Name of the thing.',
  pointer: '#/paths/~1thing~1{name}/get/parameters/0/schema',
  schema: { type: 'string', examples: ['cup'] },
  style: 'simple',
  explode: false,
  allowReserved: false,
  mediaType: undefined,
}
const body: Body = {
  mediaType: 'application/json',
  required: true,
  description: 'The thing.',
  pointer: '#/paths/~1thing~1{name}/post/requestBody/content/application~1json/schema',
  schema: { type: 'object', required: ['size'], examples: [{ size: 'small', tags: ['a', 'b'] }] },
}
const json: Response = { status: '200', description: 'The thing.', body }

const read: Operation = {
  id: 'get-thing',
  methodName: 'getThing',
  method: 'GET',
  path: '/thing/{name}',
  pointer: '#/paths/~1thing~1{name}/get',
  summary: 'Get a thing',
  description: 'Reads it */ all.',
  deprecated: false,
  tags: [],
  parameters: [parameter],
  body: undefined,
  responses: [json],
  retrySafe: true,
  async: false,
  effect: undefined,
  command: undefined,
  cursor: undefined,
  signed: true,
}
const create: Operation = {
  ...read,
  id: 'create-thing',
  methodName: 'createThing',
  method: 'POST',
  summary: 'Create a thing',
  description: undefined,
  body,
  retrySafe: false,
  async: true,
}

test('any content may be JSON', () => {
  const anything = { ...body, mediaType: '*/*' }
  const operation = { ...create, body: anything, responses: [{ ...json, body: anything }] }
  expect(emitted('operations/create-thing.ts', [operation])).toContain("['content']['*/*']")
})

test('the list of the descriptors is no union of their types, which could get too complex', () => {
  expect(emitted('descriptors.ts', [create, read])).toContain('Array.of<OperationDescriptor>(\n')
})

function contract(operations: readonly Operation[], extra: Partial<Contract> = {}): Contract {
  return {
    title: 'Things',
    version: '1.2.3',
    servers: [],
    schemas: [],
    operations,
    webhooks: [],
    document: {},
    ...extra,
  }
}

function emitted(
  name: string,
  operations: readonly Operation[],
  extra?: Partial<Contract>,
): string {
  const files = emitClient(contract(operations, extra))
  return files.find(({ path }) => path === `src/generated/${name}`)?.text ?? ''
}

/** The descriptor of the first operation. */
function descriptor(...operations: readonly Operation[]): string {
  const module = emitClient(contract(operations))[0]?.text ?? ''
  return /> = (\{\n[^]*?\n\})/.exec(module)?.[1] ?? ''
}

describe('the module of an operation', () => {
  test('has its input, its answer, what the engine knows, and its function with documentation', () => {
    expect(emitted('operations/create-thing.ts', [create, read])).toBe(
      `// Generated from the contract by \`pnpm generate\`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import { reconcileCreate } from '../../core/reconcile.js'
import type { Transport } from '../../core/transport.js'
import { getThingOperation } from './get-thing.js'

/** What \`createThing\` takes. */
export interface CreateThingInput {
  /** Name of the thing. */
  readonly name: operations['create-thing']['parameters']['path']['name']
  /** The thing. */
  readonly body: operations['create-thing']['requestBody']['content']['application/json']
}

/** What \`createThing\` answers with. */
export type CreateThingOutput =
  operations['create-thing']['responses'][200]['content']['application/json']

/** What the engine knows about \`create-thing\`. */
export const createThingOperation: OperationDescriptor<
  CreateThingInput,
  CreateThingOutput
> = {
  id: 'create-thing',
  method: 'POST',
  path: '/thing/{name}',
  async: true,
  reconcile: reconcileCreate(getThingOperation),
}

/**
 * Create a thing.
 *
 * The answer is an Operation; the change is done when \`wait\` returns.
 *
 * Doing it twice is not the same as doing it once, so it is not sent again when its answer is lost:
 * the call ends with an \`AmbiguousError\`.
 *
 * @example
 * const operation = await createThing(client, { name: 'cup', body: { size: 'small', tags: ['a', 'b'] } })
 * await wait(client, operation)
 */
export function createThing(
  client: Transport,
  input: CreateThingInput,
  options?: CallOptions,
): Promise<CreateThingOutput> {
  return client.send(createThingOperation, input, options)
}
`,
    )
  })

  test('cannot be broken by what the contract says', () => {
    expect(emitted('operations/get-thing.ts', [read])).toContain('Reads it *\\/ all.')
  })

  const listed = {
    ...read,
    path: '/thing',
    id: 'list-things',
    methodName: 'listThings',
    parameters: [],
  }
  const items = {
    type: 'object',
    properties: { things: { type: 'array', items: { properties: { size: {} } } } },
  }
  const list: Operation = { ...listed, responses: [{ ...json, body: { ...body, schema: items } }] }
  const add: Operation = { ...create, path: '/thing', parameters: [] }
  const bare: Operation = { ...create, responses: [{ ...json, body: undefined }] }
  const query: Parameter = {
    ...parameter,
    name: 'limit',
    in: 'query',
    required: false,
    style: 'form',
    explode: true,
  }

  test.each<[string, string, readonly [Operation, ...Operation[]]]>([
    [
      'a read',
      `{\n  id: 'get-thing',\n  method: 'GET',\n  path: '/thing/{name}',\n  safe: true,\n}`,
      [read],
    ],
    ['no signature', 'unsigned: true', [{ ...read, signed: false }]],
    ['another method name', `name: 'fetchThing'`, [{ ...read, methodName: 'fetchThing' }]],
    ['a query', `query: queryOf('limit')`, [{ ...read, parameters: [query] }]],
    [
      'a header',
      `headers: headersOf('X-Limit')`,
      [{ ...read, parameters: [{ ...parameter, name: 'X-Limit', in: 'header' }] }],
    ],
    [
      'a body that may be left out',
      'optionalBody: true',
      [{ ...create, body: { ...body, required: false } }],
    ],
    [
      'text',
      `answer: 'text'`,
      [{ ...read, responses: [{ ...json, body: { ...body, mediaType: 'text/plain' } }] }],
    ],
    ['nothing', `answer: 'nothing'`, [bare]],
    [
      'an answer that may be no object',
      `answer: 'json'`,
      [{ ...read, responses: [{ ...json, body: { ...body, schema: { type: 'array' } } }] }],
    ],
    ['a delete', 'reconcile: reconcileDelete', [{ ...read, method: 'DELETE', async: true }]],
    [
      'a create that its path can read',
      'reconcile: reconcileCreate(getThingOperation)',
      [create, read],
    ],
    [
      'a create that a list can read',
      `reconcile: reconcileCreate(listThingsOperation, 'size')`,
      [add, list],
    ],
  ])('says what the engine must know of %s', (_, wanted, operations) => {
    expect(descriptor(...operations)).toContain(wanted)
  })

  test.each<[string, string, Operation]>([
    ['no input', 'export type GetThingInput = NoInput', { ...read, parameters: [] }],
    ['an optional input', 'input: GetThingInput = {},', { ...read, parameters: [query] }],
    [
      'an optional property',
      `readonly limit?: NonNullable<operations['get-thing']['parameters']['query']>['limit'] | undefined`,
      { ...read, parameters: [query] },
    ],
    [
      'a name that needs quotes',
      `readonly 'thing-name': `,
      { ...read, parameters: [{ ...parameter, name: 'thing-name' }] },
    ],
    [
      'several successes',
      `[200]['content']['application/json'] | operations['get-thing']['responses'][201]`,
      { ...read, responses: [json, { ...json, status: '201' }] },
    ],
  ])('has types for %s', (_, wanted, operation) => {
    expect(emitted('operations/get-thing.ts', [operation])).toContain(wanted)
  })
})

describe('the entry', () => {
  test('has each operation as a function, with its types', () => {
    expect(emitted('operations.ts', [read])).toBe(
      `// Generated from the contract by \`pnpm generate\`. Do not edit.
export { getThing, type GetThingInput, type GetThingOutput } from './operations/get-thing.js'
`,
    )
  })
})

describe('what the client cannot do stops it with a pointer and a sentence', () => {
  const xml = { ...body, mediaType: 'application/xml' }
  test.each<[string, Operation, string]>([
    ['a request that is no JSON', { ...create, body: xml }, body.pointer],
    [
      'a response that is neither JSON nor text',
      { ...read, responses: [{ ...json, body: xml }] },
      body.pointer,
    ],
    [
      'successes of different kinds',
      { ...read, responses: [json, { ...json, status: '204', body: undefined }] },
      `${read.pointer}/responses`,
    ],
    [
      'two parameters of one name',
      { ...read, parameters: [parameter, { ...parameter, in: 'query' }] },
      parameter.pointer,
    ],
    [
      'a parameter that is called body',
      { ...create, parameters: [{ ...parameter, name: 'body' }] },
      parameter.pointer,
    ],
    ['a method that fetch has not', { ...read, method: 'TRACE' }, read.pointer],
  ])('%s', (_, operation, pointer) => {
    const emit = (): unknown => emitClient(contract([operation]))
    expect(emit).toThrow(UnsupportedError)
    expect(emit).toThrow(expect.objectContaining({ pointer }) as Error)
  })
})

describe('the contract', () => {
  test('gives endpoint, zones and secrets', () => {
    const zone = { default: 'a-1', enum: ['a-1', 'b-2'], description: undefined }
    const servers = [{ url: 'https://api-{zone}.example.com/v2', variables: { zone } }]
    const document = {
      components: { schemas: { User: { properties: { password: { 'x-secret': true } } } } },
    }
    expect(emitted('contract.ts', [], { servers, document })).toBe(
      `// Generated from the contract by \`pnpm generate\`. Do not edit.

/** Address of the API; \`{zone}\` stands for the zone. */
export const endpoint = 'https://api-{zone}.example.com/v2'

/** The zone that is taken when none is named. */
export const defaultZone = 'a-1'

/** The zones that the contract names. */
export type ZoneName =
  | 'a-1'
  | 'b-2'

/** The same, for programs. */
export const zones: readonly string[] = [
  'a-1',
  'b-2',
]

/** Properties whose values are secrets. */
export const secrets: readonly string[] = [
  'password',
]
`,
    )
  })
})
