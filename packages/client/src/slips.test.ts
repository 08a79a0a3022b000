import { operations } from '@dbaas-valkey/validator/operations'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { clientOf, rejection } from '../test/support/client.js'
import { startFaultServer, type FaultServer } from '../test/support/fault-server.js'
import {
  AmbiguousError,
  AuthenticationError,
  ConfigurationError,
  createClient,
  OperationFailedError,
  RequestValidationError,
  wait,
  type Client,
} from './index.js'

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.stop())

const plan = 'startup-4'
/** A client as programs in plain JavaScript see it. */
type Untyped = Record<string, (...given: unknown[]) => Promise<unknown>>

function untyped(options?: Parameters<typeof clientOf>[1]): Untyped {
  return clientOf(server, options) as unknown as Untyped
}

describe('a misspelt property of a body, with the validator', () => {
  const body = { plan, ipFilter: ['10.0.0.0/8'] }

  test('is refused before anything is sent, with what was meant', async () => {
    const before = server.requests.length
    const valkey = clientOf(server, { validator: operations })
    const error = await rejection(valkey.createDbaasServiceValkey({ name: 'cache', body }))
    expect(error).toBeInstanceOf(RequestValidationError)
    expect(String(error)).toContain('ipFilter is not a known property; did you mean "ip-filter"?')
    expect(error).toMatchObject({ issues: [{ pointer: '/ipFilter', suggestion: 'ip-filter' }] })
    expect(server.requests).toHaveLength(before)
  })

  test('is sent to a newer server when validation is not strict', async () => {
    server.script({ body: { state: 'success' } })
    const validation = { strict: false }
    const valkey = clientOf(server, { validator: operations, validation })
    await valkey.createDbaasServiceValkey({ name: 'cache', body })
    expect(JSON.parse(server.requests.at(-1)?.body ?? '')).toEqual(body)
  })
})

describe('an unknown parameter, without the validator', () => {
  test.each<[what: string, method: string, input: object, message: string]>([
    [
      'in another style of writing',
      'getDbaasServiceLogs',
      { serviceName: 'cache', body: {} },
      'unknown parameter "serviceName": did you mean service-name? Nothing was sent.',
    ],
    [
      'that is a property of the body',
      'createDbaasServiceValkey',
      { name: 'cache', plan },
      'unknown parameter "plan": did you mean one of name, body? Nothing was sent.',
    ],
    ['where there are none', 'listZones', { zone: 'x' }, 'unknown parameter "zone"'],
  ])('%s is refused', async (_, method, input, message) => {
    const before = server.requests.length
    const error = await rejection(Promise.resolve(untyped()[method]?.(input)))
    expect(error).toBeInstanceOf(RequestValidationError)
    expect(String(error)).toContain(message)
    expect(server.requests).toHaveLength(before)
  })

  test('counts as absent when it is undefined', async () => {
    server.script({ body: { zones: [] } })
    expect(await untyped().listZones?.({ zone: undefined })).toEqual({ zones: [] })
  })
})

describe('an unknown option', () => {
  test.each<[options: object, message: string]>([
    [{ apikey: 'EXO' }, 'unknown option "apikey": did you mean apiKey?'],
    [{ api_secret: 'x' }, 'unknown option "api_secret": did you mean apiSecret?'],
    [{ timout: 5 }, 'unknown option "timout": did you mean timeout?'],
    [{ foo: 1 }, 'unknown option "foo": did you mean one of zone, endpoint, '],
    [{ retry: { retries: 1 } }, 'unknown option "retries": did you mean one of attempts, delay, '],
    [{ timeout: { attempts: 1 } }, 'unknown option "attempts": did you mean attempt?'],
    [{ zone: 'foo' }, 'unknown zone "foo": did you mean one of at-vie-1, '],
    [{ zone: 'ch-gva2' }, 'unknown zone "ch-gva2": did you mean ch-gva-2? To reach a newer zone,'],
    [{ endpoint: 'http://localhost:8/' }, 'endpoint http://localhost:8/ lacks /v2 at its end.'],
  ])('of a client, %o, is refused', (options, message) => {
    expect(() => createClient(options)).toThrow(ConfigurationError)
    expect(() => createClient(options)).toThrow(message)
  })

  test('of a call or a wait is refused', async () => {
    const call = await rejection(untyped().listZones?.({}, { sginal: 1 }) as Promise<unknown>)
    expect(call).toBeInstanceOf(ConfigurationError)
    expect(String(call)).toContain('unknown option "sginal"')
    const waiting = untyped().wait?.({ id: 'x' }, { intervall: 1 }) as Promise<unknown>
    expect(String(await rejection(waiting))).toContain('did you mean interval?')
  })

  test('may be there on a program that can be ended, such as the emulator', async () => {
    const emulator = { ...server, stop: () => {}, [Symbol.asyncDispose]: async () => {} }
    expect(() => createClient(emulator as object)).not.toThrow()
  })

  test('is any zone of an endpoint that was given', () => {
    const endpoint = 'https://api-{zone}.example.com/v2'
    expect(() => createClient({ endpoint, zone: 'foo' } as object)).not.toThrow()
    const valkey = createClient({ zone: 'de-fra-1' })
    expect(() => valkey.forZone('foo' as 'de-fra-1')).toThrow('unknown zone "foo"')
  })
})

describe('wait', () => {
  const id = '6f8c1b1e-9d3a-4c55-8f0e-2b7d1c9a4e10'
  const body = { plan }

  test('takes the promise of an Operation', async () => {
    server.script({ body: { id, state: 'pending' } }, { body: { id, state: 'success' } })
    const valkey = clientOf(server)
    const done = await valkey.wait(valkey.deleteDbaasServiceValkey({ name: 'cache' }), {
      interval: 1,
    })
    expect(done).toEqual({ id, state: 'success' })
  })

  test('rejects as the promise does', async () => {
    const reason = new Error('no')
    expect(await rejection(clientOf(server).wait(Promise.reject(reason)))).toBe(reason)
  })

  test.each([[undefined], [null], ['id'], [[]]])(
    'tells in a sentence that %o is none',
    async (given) => {
      const error = await rejection(wait(clientOf(server), given as never))
      expect(error).toBeInstanceOf(RequestValidationError)
      expect(String(error)).toContain('wait takes the Operation that a change returned')
    },
  )

  test.each<[what: string, answers: object[], kind: new () => Error, words: string]>([
    [
      'fails',
      [{ body: { id, state: 'failure', reason: 'busy' } }],
      OperationFailedError as never,
      `create-dbaas-service-valkey (POST /dbaas-valkey/{name}): operation ${id} (name "cache") ended in failure (busy)`,
    ],
    [
      'is unknown',
      [{ status: 404 }],
      AmbiguousError as never,
      `create-dbaas-service-valkey (POST /dbaas-valkey/{name}): the outcome of operation ${id} (name "cache") can't be read`,
    ],
  ])(
    'names the create, the service and the Operation when it %s',
    async (_, answers, kind, words) => {
      server.script({ body: { id, state: 'pending' } }, ...answers)
      const valkey: Client = clientOf(server)
      const create = valkey.createDbaasServiceValkey({ name: 'cache', body })
      const error = await rejection(valkey.wait(create, { interval: 1 }))
      expect(error).toBeInstanceOf(kind)
      expect(String(error)).toContain(words)
      expect(error).toMatchObject({
        operationId: 'create-dbaas-service-valkey',
        method: 'POST',
        path: '/dbaas-valkey/{name}',
        operation: { id },
      })
    },
  )
})

test('an error is classified by what the server said, whatever of it is masked', async () => {
  server.script({ status: 403, body: { message: 'Invalid request signature' } })
  const error = await rejection(clientOf(server, { apiSecret: 's' }).listDbaasServices())
  expect(error).toBeInstanceOf(AuthenticationError)
  expect((error as AuthenticationError).text).not.toContain('s')
})
