import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { createContext, runInContext, type Context } from 'node:vm'

import { transformSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { clientOf, rejection } from '../../test/support/client.js'
import {
  startFaultServer,
  type FaultServer,
  type Reply,
  type Step,
} from '../../test/support/fault-server.js'
import * as client from '../index.js'
import { ApiError, ConflictError, DbaasValkeyError, NotFoundError, TimeoutError } from '../index.js'

/** Every class of error that the package has, by its name. */
const classes = new Map(
  Object.entries(client).filter(([name]) => name.endsWith('Error')) as [
    string,
    typeof DbaasValkeyError,
  ][],
)

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.stop())

async function errorFor(reply: Reply): Promise<ApiError> {
  server.script(reply)
  const call = clientOf(server, { retry: false }).getDbaasServiceValkey({ name: 'cache' })
  return (await rejection(call)) as ApiError
}

describe('an answer with an error status', () => {
  test.each([
    [400, 'INVALID_REQUEST', 'InvalidRequestError'],
    [401, 'AUTHENTICATION', 'AuthenticationError'],
    [403, 'FORBIDDEN', 'ForbiddenError'],
    [404, 'NOT_FOUND', 'NotFoundError'],
    [409, 'CONFLICT', 'ConflictError'],
    [412, 'PRECONDITION_FAILED', 'PreconditionFailedError'],
    [418, 'API', 'ApiError'],
    [422, 'INVALID_REQUEST', 'InvalidRequestError'],
    [429, 'RATE_LIMIT', 'RateLimitError'],
    [500, 'SERVER', 'ServerError'],
    [501, 'SERVER', 'ServerError'],
    [503, 'SERVER', 'ServerError'],
    [302, 'REDIRECT', 'RedirectError'],
  ] as const)('%i is %s', async (status, code, name) => {
    const error = await errorFor({ status, body: { message: 'words of the server' } })
    expect(error).toBeInstanceOf(classes.get(name))
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toBeInstanceOf(DbaasValkeyError)
    expect(error).toBeInstanceOf(Error)
    expect([error.code, error.name, error.status]).toEqual([code, name, status])
    expect(error.message).toContain('words of the server')
  })

  test('tells what was asked, what came back and what to do', async () => {
    const error = await errorFor({
      status: 404,
      headers: { 'x-request-id': 'r-1' },
      body: { message: 'Not found' },
    })
    expect(error.message).toBe(
      'get-dbaas-service-valkey (GET /dbaas-valkey/{name}): answered with 404: Not found. Check name and zone.',
    )
    expect({ ...error }).toEqual({
      code: 'NOT_FOUND',
      operationId: 'get-dbaas-service-valkey',
      method: 'GET',
      path: '/dbaas-valkey/{name}',
      attempts: 1,
      requestId: 'r-1',
      status: 404,
      text: '{"message":"Not found"}',
      problem: { message: 'Not found' },
    })
  })

  test.each<[string, unknown, string]>([
    ['{message}', { message: 'no' }, 'no'],
    [
      '{message, errors} with errors as text',
      { message: 'bad', errors: ['plan is required'] },
      'bad; plan is required',
    ],
    [
      '{message, errors} that says it twice',
      {
        message: 'bad: plan is required',
        errors: [
          'plan is required',
          { pointer: '/plan', detail: 'plan is required' },
          { detail: 'plan is required' },
        ],
      },
      'bad: plan is required',
    ],
    ['{error}', { error: 'gone' }, 'gone'],
    [
      'problem details',
      {
        type: 'about:blank',
        title: 'Validation failed',
        detail: '1 fault',
        errors: [{ pointer: '/plan', detail: 'is required' }],
      },
      '1 fault; /plan is required',
    ],
    [
      'problem details whose entries are located by JSONPath, as egoscale 3.1.43 reads them',
      { title: 'Validation failed', errors: [{ location: "$['plan']", detail: 'is required' }] },
      "Validation failed; $['plan'] is required",
    ],
    [
      'two entries with the same words, one of them in the message already',
      {
        message: 'plan: is required',
        errors: [
          { pointer: '/plan', detail: 'is required' },
          { pointer: '/maintenance/dow', detail: 'is required' },
        ],
      },
      'plan: is required; /maintenance/dow is required',
    ],
    ['text', 'upstream went away', 'upstream went away'],
  ])('has the words of a body of the shape %s', async (_, body, words) => {
    expect((await errorFor({ status: 400, body })).message).toContain(
      `answered with 400: ${words}. `,
    )
  })

  test.each<[string, Step, RegExp]>([
    ['418', { status: 418, body: '' }, /answered with 418\. Check the request\.$/],
    ['302', { status: 302, body: '' }, /Check the endpoint\.$/],
    ['500', { status: 500, body: '' }, /Try again later\.$/],
    ['HTML', { body: '<html>' }, /where JSON belongs\. Check the endpoint\.$/],
    ['reset', 'reset', /the answer was lost \(.*\)\. Check network and endpoint\.$/],
    ['slow headers', 'slow headers', /no answer within 50 ms\)\. Allow it more time\.$/],
  ])('tells what to do: %s', async (_, step, words) => {
    server.script(step)
    const call = clientOf(server, {
      retry: false,
      timeout: { attempt: step === 'slow headers' ? 50 : 30_000 },
    }).listZones()
    expect(((await rejection(call)) as Error).message).toMatch(words)
  })

  test('has the time to wait', async () => {
    const error = await errorFor({ status: 429, headers: { 'retry-after': '7' }, body: {} })
    expect(error.retryAfter).toBe(7000)
  })
})

describe('instanceof', () => {
  test('holds for errors of another copy of the package', async () => {
    vi.resetModules()
    const other = await import('../index.js')
    expect(other.NotFoundError).not.toBe(NotFoundError)
    const error = new other.NotFoundError('no')
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toBeInstanceOf(DbaasValkeyError)
    expect(error).not.toBeInstanceOf(ConflictError)
    expect(error).not.toBeInstanceOf(TimeoutError)
  })

  test('holds for errors of another realm', () => {
    const realm = createContext()
    const other = loadInto(realm, 'errors') as typeof client
    const error = new other.NotFoundError('no')
    expect((error as unknown) instanceof Error).toBe(false)
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).not.toBeInstanceOf(ConflictError)
    expect([error.code, error.name]).toEqual(['NOT_FOUND', 'NotFoundError'])
    expect(new NotFoundError('no')).toBeInstanceOf(other.ApiError)
    expect(new TimeoutError('no')).not.toBeInstanceOf(other.ApiError)
  })

  /** A module of the engine, and what it imports, with the globals of another realm. */
  function loadInto(realm: Context, name: string): unknown {
    const file = new URL(`./${name}.ts`, import.meta.url)
    const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'cjs' })
    const run = runInContext(`(module, require) => {${code}\n}`, realm) as (
      module: { exports?: unknown },
      require: (path: string) => unknown,
    ) => void
    const module: { exports?: unknown } = {}
    run(module, (path) => loadInto(realm, path.replace(/^\.\/|\.js$/g, '')))
    return module.exports
  }

  test.each([
    undefined,
    null,
    5,
    'NOT_FOUND',
    {},
    Object.create(null),
    Object.create(Object.create(null) as object),
    { code: 'NOT_FOUND' },
    new Error('no'),
  ])('does not hold for %o', (value) => {
    expect(value instanceof NotFoundError).toBe(false)
  })

  test('tells subclasses of a user from ours', () => {
    class Missing extends NotFoundError {}
    expect(new Missing('no')).toBeInstanceOf(Missing)
    expect(new Missing('no')).toBeInstanceOf(NotFoundError)
    expect(new NotFoundError('no')).not.toBeInstanceOf(Missing)
  })
})

describe('every class of error', () => {
  test.each([...classes])('%s has a code that gives its name', (name, Kind) => {
    const cause = new Error('why')
    const error = new Kind('what', { cause })
    expect(error.name).toBe(name)
    expect(error.code).toBe(Kind.code)
    expect(error.cause).toBe(cause)
    expect(inspect(error)).toContain(name)
  })

  test('has a code of its own', () => {
    expect(new Set([...classes.values()].map(({ code }) => code)).size).toBe(classes.size)
  })
})
