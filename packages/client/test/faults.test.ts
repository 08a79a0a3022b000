/** The table of faults that every call must survive: one `describe` a row, under the row's name. */
import { getEventListeners } from 'node:events'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import {
  AmbiguousError,
  ApiError,
  AuthenticationError,
  ConflictError,
  ConnectionError,
  DbaasValkeyError,
  RateLimitError,
  RedirectError,
  RequestValidationError,
  ResponseValidationError,
  ServerError,
  TimeoutError,
  type Client,
} from '../src/index.js'
import { createPaths } from '../src/paths.js'
import { clientOf, rejection } from './support/client.js'
import {
  startFaultServer,
  type FaultServer,
  type Fault,
  type Reply,
  type Step,
} from './support/fault-server.js'

const operation = { id: '6f8c1b1e-9d3a-4c55-8f0e-2b7d1c9a4e10', state: 'pending' }
const id = operation.id
const done = { body: operation }

let server: FaultServer
let valkey: Client

beforeAll(async () => {
  server = await startFaultServer()
})
// A new client for each test: the retry budget of one would not last for all of them.
beforeEach(() => {
  valkey = clientOf(server)
})

/** For answers that don't come; on a busy machine, others may take a moment as well. */
function beImpatient(): void {
  beforeEach(() => {
    valkey = clientOf(server, { timeout: { attempt: 500 } })
  })
}
afterAll(() => server.stop())

// Whatever a test does: every attempt that reached the server was signed, and signed right.
afterEach(() => {
  expect(server.requests.flatMap(({ signatureIssue }) => signatureIssue ?? [])).toEqual([])
})

/** Calls that are safe to repeat: by their method, or because the contract says so. */
const safe: [string, () => Promise<unknown>][] = [
  ['get-dbaas-service-valkey', () => valkey.getDbaasServiceValkey({ name: 'cache' })],
  [
    'update-dbaas-service-valkey',
    () => valkey.updateDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-8' } }),
  ],
  ['delete-dbaas-service-valkey', () => valkey.deleteDbaasServiceValkey({ name: 'cache' })],
  [
    'get-dbaas-service-logs',
    () => valkey.getDbaasServiceLogs({ 'service-name': 'cache', body: {} }),
  ],
  [
    'paths.GET',
    async () =>
      (
        await createPaths(valkey).GET('/dbaas-valkey/{name}', {
          params: { path: { name: 'cache' } },
        })
      ).data,
  ],
]

/** Calls of which a second one does something else than the first. */
const unsafe: [string, () => Promise<unknown>][] = [
  [
    'create-dbaas-service-valkey',
    () => valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }),
  ],
  [
    'create-dbaas-valkey-user',
    () => valkey.createDbaasValkeyUser({ 'service-name': 'cache', body: { username: 'app' } }),
  ],
  [
    'reset-dbaas-valkey-user-password',
    () =>
      valkey.resetDbaasValkeyUserPassword({ 'service-name': 'cache', username: 'app', body: {} }),
  ],
  ['start-dbaas-valkey-maintenance', () => valkey.startDbaasValkeyMaintenance({ name: 'cache' })],
  ['stop-dbaas-valkey-migration', () => valkey.stopDbaasValkeyMigration({ name: 'cache' })],
  [
    'paths.POST',
    async () =>
      (
        await createPaths(valkey).POST('/dbaas-valkey/{name}', {
          params: { path: { name: 'cache' } },
          body: { plan: 'startup-4' },
        })
      ).data,
  ],
]

const calls = [...safe, ...unsafe]

describe('429; 503 with Retry-After', () => {
  const nothingDone: [string, Reply][] = [
    ['429', { status: 429, body: { message: 'Too many requests' } }],
    ['429 with seconds', { status: 429, headers: { 'retry-after': '0' }, body: {} }],
    ['503 with seconds', { status: 503, headers: { 'retry-after': '0' }, body: {} }],
    [
      '503 with a date',
      { status: 503, headers: { 'retry-after': new Date().toUTCString() }, body: {} },
    ],
    ['503 with days', { status: 503, headers: { 'retry-after': '604800' }, body: {} }],
  ]
  describe.each(nothingDone)('%s', (_, reply) => {
    test.each(calls)('%s is sent again until it is done', async (_, call) => {
      server.script(reply, reply, done)
      expect(await call()).toEqual(operation)
      expect(server.requests).toHaveLength(3)
    })
  })

  test.each(calls.filter(([name]) => !name.startsWith('paths')))(
    '%s ends with the last answer when it stays so',
    async (_, call) => {
      server.script({
        status: 429,
        headers: { 'retry-after': '604800' },
        body: { message: 'Too many requests' },
      })
      const error = await rejection(call())
      expect(error).toBeInstanceOf(RateLimitError)
      expect(error).toMatchObject({
        code: 'RATE_LIMIT',
        status: 429,
        attempts: 4,
        retryAfter: 604_800_000,
      })
      expect(server.requests).toHaveLength(4)
    },
  )
})

describe('408, other 5xx', () => {
  const statuses = [500, 502, 503, 504]
  describe.each(statuses)('%i', (status) => {
    testsRetryOrAmbiguity({ status, body: { message: 'broken' } }, ServerError)
  })

  describe('408', () => testsRetryOrAmbiguity({ status: 408, body: '' }, ApiError))
})

describe('reset, closed connection, truncated body, HTML with 200, empty 200', () => {
  const html = { headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }
  const lost: [string, Reply | Fault, typeof DbaasValkeyError][] = [
    ['reset', 'reset', ConnectionError],
    ['closed connection', 'close', ConnectionError],
    ['truncated body', 'truncate', ConnectionError],
    ['HTML with 200', html, ResponseValidationError],
    ['empty 200', { body: '' }, ResponseValidationError],
  ]
  describe.each(lost)('%s', (_, step, kind) => testsRetryOrAmbiguity(step, kind))

  test.each(['null', '5', '"done"', '[]'])(
    'an Operation that is %s is as good as none',
    async (body) => {
      server.script({ body })
      const error = await rejection(valkey.startDbaasValkeyMaintenance({ name: 'cache' }))
      expect(error).toBeInstanceOf(AmbiguousError)
      expect(server.requests).toHaveLength(1)
    },
  )

  describe.each(['null', '5', '"x"', '[]', 'true'])('%s with 200', (body) => {
    testsRetryOrAmbiguity({ body }, ResponseValidationError)
  })

  describe('a message that only looks as if nothing was sent', () => {
    test.each([
      [
        'a name in the address that it quotes',
        'error sending request for http://127.0.0.1/v2/dbaas-valkey/cache/user/CERTBOT/password/reset: client error (SendRequest)',
      ],
      ['a host that went out of reach while the answer was awaited', 'read EHOSTUNREACH'],
      ['a host that fell silent while the answer was awaited', 'read ETIMEDOUT'],
    ])('is an ambiguity all the same: %s', async (_, message) => {
      const fetch = vi.fn(() =>
        Promise.reject(new TypeError('fetch failed', { cause: new Error(message) })),
      )
      const error = await rejection(
        clientOf(server, { fetch }).resetDbaasValkeyUserPassword({
          'service-name': 'cache',
          username: 'CERTBOT',
          body: {},
        }),
      )
      expect(error).toBeInstanceOf(AmbiguousError)
      expect(fetch).toHaveBeenCalledTimes(1)
    })
  })
})

describe('slow headers, slow body', () => {
  const slow: [string, Fault][] = [
    ['slow headers', 'slow headers'],
    ['slow body', 'slow body'],
  ]
  beImpatient()
  describe.each(slow)('%s', (_, step) => testsRetryOrAmbiguity(step, TimeoutError))
})

function testsRetryOrAmbiguity(step: Step, kind: typeof DbaasValkeyError): void {
  test.each(safe)('%s is sent again', async (_, call) => {
    server.script(step, done)
    expect(await call()).toEqual(operation)
    expect(server.requests).toHaveLength(2)
  })

  test.each(unsafe)('%s is sent once and ends ambiguous', async (_, call) => {
    server.script(step, done)
    const error = await rejection(call())
    expect(error).toBeInstanceOf(AmbiguousError)
    expect(error).toMatchObject({
      code: 'AMBIGUOUS',
      attempts: 1,
      cause: expect.any(kind) as unknown,
    })
    expect(server.requests).toHaveLength(1)
  })

  test('a read that never succeeds ends with the last failure', async () => {
    server.script(step)
    const error = await rejection(
      valkey.getDbaasServiceValkey({ name: 'cache' }, { retry: { attempts: 2 } }),
    )
    expect(error).toBeInstanceOf(kind)
    expect(error).toMatchObject({ operationId: 'get-dbaas-service-valkey', attempts: 2 })
    expect(server.requests).toHaveLength(2)
  })
}

describe('3xx', () => {
  describe.each([301, 302, 303, 307, 308])('%i', (status) => {
    test.each(calls)('%s ends with a typed error and is not followed', async (_, call) => {
      server.script({ status, headers: { location: '/v2/elsewhere' }, body: '' }, done)
      const error = await rejection(call())
      expect(error).toBeInstanceOf(RedirectError)
      expect(error).toMatchObject({ code: 'REDIRECT', status })
      expect(server.requests).toHaveLength(1)
    })
  })
})

describe('refused, name not found: nothing was sent', () => {
  /** A client whose first requests go to an address where nothing was ever sent. */
  function detoured(address: () => string): { client: Client; tried: () => number } {
    let tried = 0
    const client = clientOf(server, {
      fetch: (url, init) => fetch(++tried < 3 ? address() : url, init),
    })
    return { client, tried: () => tried }
  }
  let port = 0
  beforeAll(async () => {
    const gone = await startFaultServer()
    port = Number(new URL(gone.endpoint).port)
    await gone.stop()
  })
  const nowhere: [string, () => string][] = [
    ['refused', () => `http://127.0.0.1:${port}/v2/`],
    ['refused by each address of a name', () => `http://localhost:${port}/v2/`],
    // The name is reserved for not being found.
    ['name not found', () => 'http://no-such-name.invalid/v2/'],
  ]
  describe.each(nowhere)('%s', (_, address) => {
    test('a read is sent again', async () => {
      server.script(done)
      const { client, tried } = detoured(address)
      expect(await client.getDbaasServiceValkey({ name: 'cache' })).toEqual(operation)
      expect([tried(), server.requests.length]).toEqual([3, 1])
    })

    test('a create is sent again', async () => {
      server.script(done)
      const { client, tried } = detoured(address)
      expect(
        await client.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }),
      ).toEqual(operation)
      expect([tried(), server.requests.length]).toEqual([3, 1])
    })

    test('a create that never gets through is no ambiguity', async () => {
      const client = clientOf(server, { fetch: (_, init) => fetch(address(), init) })
      const error = await rejection(
        client.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }),
      )
      expect(error).toBeInstanceOf(ConnectionError)
      expect(error).toMatchObject({ code: 'CONNECTION', attempts: 4 })
    })
  })
})

describe('no connection, for other reasons: nothing was sent', () => {
  test.each([
    ['ETIMEDOUT', 'connect ETIMEDOUT 192.0.2.1:443'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate'],
    [
      'ECONNRESET',
      'Client network socket disconnected before secure TLS connection was established',
    ],
  ])('%s', async (code, message) => {
    const cause = Object.assign(new Error(message), { code })
    const fetch = vi.fn(() => Promise.reject(new TypeError('fetch failed', { cause })))
    const error = await rejection(
      clientOf(server, { fetch }).startDbaasValkeyMaintenance({ name: 'cache' }),
    )
    expect(error).toBeInstanceOf(ConnectionError)
    expect(fetch).toHaveBeenCalledTimes(4)
  })

  test('at any address of a name, of which the error tells the first', async () => {
    // This is how Node says it, which tries one address after the other.
    const cause = Object.assign(
      new AggregateError(
        ['192.0.2.1', '192.0.2.2'].map((host) => new Error(`connect ETIMEDOUT ${host}:443`)),
      ),
      { code: 'ETIMEDOUT' },
    )
    const fetch = vi.fn(() => Promise.reject(new TypeError('fetch failed', { cause })))
    const error = await rejection(
      clientOf(server, { fetch }).startDbaasValkeyMaintenance({ name: 'cache' }),
    )
    expect(error).toBeInstanceOf(ConnectionError)
    expect((error as Error).message).toContain('ETIMEDOUT: connect ETIMEDOUT 192.0.2.1:443')
    expect(fetch).toHaveBeenCalledTimes(4)
  })
})

describe('abort, in any phase and in the backoff', () => {
  const reason = new Error('the user has left')

  /** Whether a promise has settled by the time that the event loop has gone round once. */
  async function settledAtOnce(promise: Promise<unknown>): Promise<boolean> {
    let settled = false
    const note = (): void => void (settled = true)
    promise.then(note, note)
    await new Promise((resolve) => setImmediate(resolve))
    return settled
  }

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1))
  }

  const phases: [string, Step, () => boolean][] = [
    ['waiting for the headers', 'slow headers', () => server.requests.length === 1],
    ['reading the body', 'slow body', () => server.requests.length === 1],
    [
      'in the backoff',
      { status: 503, headers: { 'retry-after': '20' }, body: {} },
      () => backingOff,
    ],
  ]
  let backingOff = false

  describe.each(phases)('%s', (_, step, reached) => {
    test.each<[string, (client: Client, signal: AbortSignal) => Promise<unknown>]>([
      ['a read', (client, signal) => client.getDbaasServiceValkey({ name: 'cache' }, { signal })],
      [
        'a create',
        (client, signal) =>
          client.createDbaasServiceValkey({ name: 'cache', body: { plan: 'p' } }, { signal }),
      ],
      ['paths', (client, signal) => createPaths(client).GET('/dbaas-service', { signal })],
    ])('%s rejects with the reason at once', async (_, call) => {
      backingOff = false
      server.script(step)
      const client = clientOf(server, {
        retry: {},
        hooks: { retry: () => void (backingOff = true) },
      })
      const controller = new AbortController()
      const promise = call(client, controller.signal)
      await until(reached)
      controller.abort(reason)
      expect(await settledAtOnce(promise)).toBe(true)
      expect(await rejection(promise)).toBe(reason)
      expect(server.requests).toHaveLength(1)
    })
  })

  test('before anything is sent, nothing is', async () => {
    server.script(done)
    const signal = AbortSignal.abort(reason)
    expect(await rejection(valkey.getDbaasServiceValkey({ name: 'cache' }, { signal }))).toBe(
      reason,
    )
    expect(server.requests).toHaveLength(0)
  })

  test('while credentials are asked for, nothing is sent', async () => {
    server.script(done)
    const controller = new AbortController()
    const client = clientOf(server, { credentials: () => new Promise(() => {}) })
    const promise = client.getDbaasServiceValkey({ name: 'cache' }, { signal: controller.signal })
    controller.abort(reason)
    expect(await settledAtOnce(promise)).toBe(true)
    expect(await rejection(promise)).toBe(reason)
    expect(server.requests).toHaveLength(0)
  })

  test('leaves no listener on a signal, and never more than one', async () => {
    server.script({ status: 429, body: {} }, done)
    const { signal } = new AbortController()
    const call = (): Promise<unknown> => valkey.getDbaasServiceValkey({ name: 'cache' }, { signal })
    const calls = Array.from({ length: 20 }, call)
    expect(getEventListeners(signal, 'abort')).toHaveLength(1)
    await Promise.all(calls)
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
    server.script('slow headers')
    const controller = new AbortController()
    const again = valkey.getDbaasServiceValkey({ name: 'cache' }, { signal: controller.signal })
    controller.abort(reason)
    expect(await rejection(again)).toBe(reason)
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
  })

  test('in a fetch that takes no notice', async () => {
    const controller = new AbortController()
    const client = clientOf(server, { fetch: () => new Promise(() => {}) })
    const promise = client.getDbaasServiceValkey({ name: 'cache' }, { signal: controller.signal })
    controller.abort(reason)
    expect(await settledAtOnce(promise)).toBe(true)
    expect(await rejection(promise)).toBe(reason)
  })

  test('before the request is on its way, with a fetch that takes no notice', async () => {
    const deaf = vi.fn(async () => Response.json({}))
    const controller = new AbortController()
    const given = { apiKey: 'EXOkey', apiSecret: 'secret' }
    let give: (credentials: typeof given) => void = () => {}
    const client = clientOf(server, {
      fetch: deaf,
      credentials: () => new Promise((resolve) => (give = resolve)),
      hooks: {
        request: ({ operationId }) =>
          void (operationId === 'get-dbaas-service-valkey' && controller.abort(reason)),
      },
    })
    const inHook = client.getDbaasServiceValkey({ name: 'cache' }, { signal: controller.signal })
    expect(await rejection(inHook)).toBe(reason)
    const late = new AbortController()
    const inCredentials = client.startDbaasValkeyMaintenance(
      { name: 'cache' },
      { signal: late.signal },
    )
    late.abort(reason)
    expect(await rejection(inCredentials)).toBe(reason)
    give(given)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(deaf).not.toHaveBeenCalled()
  })

  test.each([
    [
      'a wait',
      (signal: AbortSignal) => valkey.wait({ id, state: 'pending' }, { interval: 1, signal }),
    ],
    [
      'the reconciliation of a create',
      (signal: AbortSignal) =>
        valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'p' } }, { signal }),
    ],
  ])('in %s with an error of ours as the reason', async (what, call) => {
    const answers: Step[] =
      what === 'a wait'
        ? []
        : [
            { status: 503, headers: { 'retry-after': '0' }, body: {} },
            { status: 409, body: {} },
          ]
    server.script(...answers, 'slow headers')
    const controller = new AbortController()
    const promise = call(controller.signal)
    await until(() => server.requests.length === answers.length + 1)
    const ours = new ConflictError('another call has failed')
    controller.abort(ours)
    expect(await rejection(promise)).toBe(ours)
  })

  test('between two reads of a wait', async () => {
    server.script({ body: operation })
    const controller = new AbortController()
    const promise = valkey.wait({ id, state: 'pending' }, { signal: controller.signal })
    controller.abort(reason)
    expect(await settledAtOnce(promise)).toBe(true)
    expect(await rejection(promise)).toBe(reason)
  })
})

describe('delete applied, answer lost', () => {
  beImpatient()
  const gone = { status: 404, body: { message: 'Not found' } }
  const lost: [string, Step][] = [
    ['reset', 'reset'],
    ['slow', 'slow headers'],
    ['500', { status: 500, body: {} }],
  ]
  const deletes: [string, () => Promise<unknown>][] = [
    ['delete-dbaas-service-valkey', () => valkey.deleteDbaasServiceValkey({ name: 'cache' })],
    [
      'delete-dbaas-valkey-user',
      () => valkey.deleteDbaasValkeyUser({ 'service-name': 'cache', username: 'app' }),
    ],
    [
      'paths.DELETE',
      async () =>
        (
          await createPaths(valkey).DELETE('/dbaas-valkey/{name}', {
            params: { path: { name: 'cache' } },
          })
        ).data,
    ],
  ]
  describe.each(lost)('%s', (_, step) => {
    test.each(deletes)('%s: a 404 on a retry of our own counts as done', async (_, call) => {
      server.script(step, gone)
      expect(await call()).toMatchObject({ state: 'success' })
      expect(server.requests).toHaveLength(2)
    })
  })

  test('what comes back can be waited for', async () => {
    server.script('reset', gone)
    const operation = await valkey.deleteDbaasServiceValkey({ name: 'cache' })
    expect(await valkey.wait(operation)).toMatchObject({ state: 'success' })
  })

  test('after the answer was lost, what another caller has made under the name is what the server says it is', async () => {
    server.script('reset', { status: 409, body: { message: 'Termination protection is on' } })
    expect(await rejection(valkey.deleteDbaasServiceValkey({ name: 'cache' }))).toBeInstanceOf(
      ConflictError,
    )
    server.script('reset', done)
    expect(await valkey.deleteDbaasServiceValkey({ name: 'cache' })).toEqual(operation)
  })

  test.each(deletes.slice(0, 2))('%s: a 404 on the first attempt is an error', async (_, call) => {
    server.script(gone)
    expect(await rejection(call())).toMatchObject({ code: 'NOT_FOUND', attempts: 1 })
  })

  test.each(deletes.slice(0, 2))(
    '%s: a 404 after attempts that did nothing is an error',
    async (_, call) => {
      server.script({ status: 429, body: {} }, gone)
      expect(await rejection(call())).toMatchObject({ code: 'NOT_FOUND', attempts: 2 })
    },
  )
})

describe('409 on a retry of our own create', () => {
  const nothingSent = 'nothing sent'
  const unavailable = { status: 503, headers: { 'retry-after': '0' }, body: {} }
  const taken = { status: 409, body: { message: 'The name is taken' } }
  const ago = (milliseconds: number): string =>
    new Date(Date.now() - milliseconds).toISOString().replace(/\.\d+/, '')
  const found = (): object => ({
    name: 'cache',
    type: 'valkey',
    plan: 'startup-4',
    version: '8.0.1',
    'ip-filter': ['1.1.1.1/32'],
    'created-at': ago(0),
  })

  /** The request, what another caller has under that name, and the error that the call ends in. */
  const creates: [string, (client: Client) => Promise<unknown>, () => object][] = [
    [
      'a service',
      (client) =>
        client.createDbaasServiceValkey({
          name: 'cache',
          body: { plan: 'startup-4', version: '8', 'ip-filter': ['1.1.1.1'] },
        }),
      found,
    ],
    [
      'a user',
      (client) =>
        client.createDbaasValkeyUser({ 'service-name': 'cache', body: { username: 'app' } }),
      () => ({ users: [{ username: 'default' }, { username: 'app' }] }),
    ],
  ]

  describe.each(creates)('%s that another caller has made', (_, create, foreign) => {
    test.each<[string, Reply | typeof nothingSent]>([
      ['429', { status: 429, body: {} }],
      ['a refused connection', nothingSent],
    ])('is a conflict after %s, when it was as asked for', async (_, first) => {
      let tried = 0
      const client = clientOf(server, {
        fetch: (url, init) =>
          ++tried === 1 && first === nothingSent
            ? Promise.reject(new TypeError('connect ECONNREFUSED'))
            : fetch(url, init),
      })
      server.script(...(first === nothingSent ? [] : [first]), taken, { body: foreign() })
      const error = await rejection(create(client))
      expect(error).toBeInstanceOf(ConflictError)
      expect(error).toMatchObject({ code: 'CONFLICT', attempts: 2 })
      expect(server.requests.every(({ method }) => method === 'POST')).toBe(true)
    })

    test('is ambiguous after a 503 that a gateway may have sent, since nothing tells whose it is', async () => {
      server.script(unavailable, taken, { body: foreign() })
      const error = await rejection(create(valkey))
      expect(error).toBeInstanceOf(AmbiguousError)
      expect(error).toMatchObject({ attempts: 2, cause: expect.any(ConflictError) as unknown })
      expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET'])
    })

    test('is ambiguous when it cannot be read', async () => {
      server.script(unavailable, taken, { status: 403, body: {} })
      expect(await rejection(create(valkey))).toBeInstanceOf(AmbiguousError)
    })

    test('is a conflict when it is gone again', async () => {
      server.script(unavailable, taken, { status: 404, body: {} })
      expect(await rejection(create(valkey))).toBeInstanceOf(ConflictError)
    })

    test('is a conflict on the first attempt, and nothing is read', async () => {
      server.script(taken)
      expect(await rejection(create(valkey))).toMatchObject({ code: 'CONFLICT', attempts: 1 })
      expect(server.requests).toHaveLength(1)
    })
  })

  test.each<[string, () => object]>([
    ['has another plan', () => ({ plan: 'premium-64' })],
    ['has a plan that only begins alike', () => ({ plan: 'startup-48' })],
    ['has an address that only begins alike', () => ({ 'ip-filter': ['1.1.1.10/32'] })],
    ['has an object where a text was asked for', () => ({ version: { toString: 8 } })],
    ['is months old', () => ({ 'created-at': '2026-01-01T00:00:00Z' })],
    ['is 30 seconds old', () => ({ 'created-at': ago(30_000) })],
  ])('is a conflict when a service %s', async (_, other) => {
    server.script(unavailable, taken, { body: { ...found(), ...other() } })
    const error = await rejection(creates[0]?.[1](valkey) ?? Promise.resolve())
    expect(error).toBeInstanceOf(ConflictError)
    expect(error).toMatchObject({ code: 'CONFLICT', attempts: 2 })
  })

  test('is a conflict when a user may do something else', async () => {
    const access = { 'access-control': { categories: ['+@all'], keys: ['*'] } }
    const theirs = { 'access-control': { categories: ['+@read'], keys: ['*'] } }
    server.script(unavailable, taken, { body: { users: [{ username: 'app', ...theirs }] } })
    const call = valkey.createDbaasValkeyUser({
      'service-name': 'cache',
      body: { username: 'app', ...access },
    })
    expect(await rejection(call)).toBeInstanceOf(ConflictError)
  })

  test("goes by the server's clock, not by this machine's", async () => {
    const at = (seconds: number): string =>
      new Date(1_900_000_000_000 + seconds * 1000).toISOString()
    const headers = { date: new Date(1_900_000_000_000).toUTCString(), 'retry-after': '0' }
    const outcomes = []
    for (const seconds of [-30, -5, 0, 5]) {
      server.script({ status: 503, headers, body: {} }, taken, {
        body: { ...found(), 'created-at': at(seconds) },
      })
      outcomes.push(await rejection(creates[0]?.[1](valkey) ?? Promise.resolve()))
    }
    expect(outcomes.map((error) => (error as DbaasValkeyError).code)).toEqual([
      'CONFLICT',
      'CONFLICT',
      'AMBIGUOUS',
      'AMBIGUOUS',
    ])
  })
})

describe('unknown state, or 404, while polling an operation', () => {
  test.each<[string, Step]>([
    ['unknown state', { body: { id, state: 'resting' } }],
    ['no state', { body: { id } }],
    ['404', { status: 404, body: { message: 'Not found' } }],
    [
      '403',
      { status: 403, body: { message: 'Forbidden by role policy for dbaas - get-operation' } },
    ],
  ])('%s ends with a typed error that has the id', async (_, step) => {
    server.script({ body: operation }, step)
    const error = await rejection(valkey.wait(operation as never, { interval: 1 }))
    expect(error).toBeInstanceOf(AmbiguousError)
    expect(error).toMatchObject({ code: 'AMBIGUOUS', operation: { id } })
    expect((error as Error).message).toContain(id)
  })
})

describe('clock skew, expired signature', () => {
  const date = 'Tue, 01 Jan 2030 00:00:00 GMT'
  test.each(calls.filter(([name]) => !name.startsWith('paths')))(
    '%s ends with a typed authentication error, without a blind retry',
    async (_, call) => {
      server.script({
        status: 403,
        headers: { date },
        body: { message: 'Invalid request signature' },
      })
      const error = await rejection(call())
      expect(error).toBeInstanceOf(AuthenticationError)
      expect(error).toMatchObject({ code: 'AUTHENTICATION', status: 403, attempts: 1 })
      expect((error as Error).message).toMatch(/This clock is -?\d{3,} s off/)
      expect(server.requests).toHaveLength(1)
    },
  )

  test.each([
    ['a read', () => valkey.getDbaasServiceValkey({ name: 'cache' })],
    ['a maintenance', () => valkey.startDbaasValkeyMaintenance({ name: 'cache' })],
  ])('every attempt is signed anew: %s', async (_, call) => {
    let now = 1_800_000_000_000
    const signing = Date.now
    server.script({ status: 429, body: {} }, done)
    try {
      // Each look at the clock finds it a second later.
      Date.now = () => (now += 1000)
      await call()
    } finally {
      Date.now = signing
    }
    const [first, second] = server.requests.map(({ headers }) => headers.authorization)
    expect(first).not.toBe(second)
  })
})

describe('path parameter `.`, `..`, empty, or missing', () => {
  const values: [string, unknown][] = [
    ['.', '.'],
    ['..', '..'],
    ['empty', ''],
    ['missing', undefined],
    ['null', null],
    ['an object', {}],
    ['what JSON has no word for', 1n],
    ['half a surrogate pair', '\ud800'],
  ]
  test.each(values)('%s is an error before anything is sent', async (_, username) => {
    server.script(done)
    const error = await rejection(
      valkey.deleteDbaasValkeyUser({ 'service-name': 'cache', username: username as string }),
    )
    expect(error).toBeInstanceOf(RequestValidationError)
    expect(error).toMatchObject({ code: 'REQUEST_VALIDATION', attempts: 0 })
    expect(server.requests).toHaveLength(0)
  })

  test.each<[unknown, string]>([
    ['..', '".."'],
    ['', '""'],
    [undefined, 'undefined'],
    [{}, 'object'],
    [1n, 'bigint'],
  ])('the error for %o says that the parameter is %s', async (username, words) => {
    const input = { 'service-name': 'cache', username: username as string }
    expect(((await rejection(valkey.deleteDbaasValkeyUser(input))) as Error).message).toContain(
      `the path parameter username is ${words}. Nothing was sent.`,
    )
  })

  test.each(values)('%s is one in a call that is not safe to repeat', async (_, username) => {
    server.script(done)
    const call = valkey.resetDbaasValkeyUserPassword({
      'service-name': 'cache',
      username: username as string,
      body: {},
    })
    expect(await rejection(call)).toMatchObject({ code: 'REQUEST_VALIDATION', attempts: 0 })
    expect(server.requests).toHaveLength(0)
  })

  test.each(values)('%s is one in paths, too', async (_, username) => {
    server.script(done)
    const path = { 'service-name': 'cache', username: username as string }
    const call = createPaths(valkey).DELETE('/dbaas-valkey/{service-name}/user/{username}', {
      params: { path },
    })
    expect(await rejection(call)).toBeInstanceOf(RequestValidationError)
    expect(server.requests).toHaveLength(0)
  })

  test.each([
    ['a/../b', '/v2/dbaas-valkey/a%2F..%2Fb'],
    ['%2e%2e', '/v2/dbaas-valkey/%252e%252e'],
    ['...', '/v2/dbaas-valkey/...'],
    ['a b?c#d', '/v2/dbaas-valkey/a%20b%3Fc%23d'],
    ['größe€😀', '/v2/dbaas-valkey/gr%C3%B6%C3%9Fe%E2%82%AC%F0%9F%98%80'],
    ["!'()*~", "/v2/dbaas-valkey/!'()*~"],
  ])('%s reaches the server as a single segment', async (name, target) => {
    server.script(done)
    await valkey.getDbaasServiceValkey({ name })
    expect(server.requests.map((request) => request.target)).toEqual([target])
  })
})

describe('error body empty, not JSON, or of an unknown shape', () => {
  const bodies: [string, string][] = [
    ['empty', ''],
    ['not JSON', '<html>Bad gateway</html>'],
    ['an unknown shape', '{"oops":[1,2]}'],
    ['a number', '42'],
    ['null', 'null'],
    ['a list', '["x"]'],
    ['errors that are none', '{"errors":"many"}'],
    ['errors that are texts', '{"errors":["a",null,{"detail":7}]}'],
    ['words that are objects', '{"message":{"toString":1},"errors":[{"detail":{"toString":1}}]}'],
    ['errors that say nothing', '{"errors":[null,7,{"detail":5,"pointer":[]}]}'],
  ]
  describe.each([400, 404, 418])('%i', (status) => {
    test.each(bodies)('%s gives a typed error with status and raw text', async (_, body) => {
      server.script({ status, body })
      const error = await rejection(valkey.getDbaasServiceValkey({ name: 'cache' }))
      expect(error).toBeInstanceOf(DbaasValkeyError)
      expect(error).toMatchObject({ status, text: body })
      expect((error as Error).message).toContain(String(status))
    })

    test.each(bodies)('%s does so for a call that is not safe to repeat', async (_, body) => {
      server.script({ status, body })
      const error = await rejection(valkey.startDbaasValkeyMaintenance({ name: 'cache' }))
      expect(error).toMatchObject({ status, text: body, attempts: 1 })
      expect(server.requests).toHaveLength(1)
    })

    test.each(bodies)('%s is never an undefined `error` of paths', async (_, body) => {
      server.script({ status, body })
      const { data, error } = await createPaths(valkey).GET('/dbaas-valkey/{name}', {
        params: { path: { name: 'cache' } },
      })
      expect(data).toBeUndefined()
      expect(error).toBeTypeOf('object')
    })
  })
})
