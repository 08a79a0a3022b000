import { inspect } from 'node:util'

import { afterEach, describe, expect, test, vi } from 'vitest'

import { rejection } from '../test/support/client.js'
import { startFaultServer } from '../test/support/fault-server.js'
import {
  ConfigurationError,
  createClient,
  type CallOptions,
  type ClientOptions,
  type Credentials,
  type Fetch,
  type ZoneName,
} from './index.js'
import { createPaths } from './paths.js'

afterEach(() => vi.unstubAllEnvs())

const credentials = { apiKey: 'EXOkey', apiSecret: 'secret' }

/** The requests that a client makes, by a fetch that answers itself. */
function recording(): {
  urls: string[]
  headers: Headers[]
  inits: RequestInit[]
  fetch: ClientOptions['fetch']
} {
  const urls: string[] = []
  const headers: Headers[] = []
  const inits: RequestInit[] = []
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    urls.push(url)
    headers.push(new Headers(init.headers))
    inits.push(init)
    return Response.json({})
  }
  return { urls, headers, inits, fetch }
}

describe('the address', () => {
  test.each<[string, ClientOptions, Record<string, string>, string]>([
    ['the default zone', {}, {}, 'https://api-ch-gva-2.exoscale.com/v2/zone'],
    ['the zone', { zone: 'de-fra-1' }, {}, 'https://api-de-fra-1.exoscale.com/v2/zone'],
    ['EXOSCALE_ZONE', {}, { EXOSCALE_ZONE: 'ch-dk-2' }, 'https://api-ch-dk-2.exoscale.com/v2/zone'],
    [
      'the zone before EXOSCALE_ZONE',
      { zone: 'de-fra-1' },
      { EXOSCALE_ZONE: 'ch-dk-2' },
      'https://api-de-fra-1.exoscale.com/v2/zone',
    ],
    [
      'EXOSCALE_API_ENDPOINT before the zone',
      { zone: 'de-fra-1' },
      { EXOSCALE_API_ENDPOINT: 'http://127.0.0.1:1/v2' },
      'http://127.0.0.1:1/v2/zone',
    ],
    [
      'the endpoint before all',
      { endpoint: 'http://localhost:8/v2' },
      { EXOSCALE_API_ENDPOINT: 'http://127.0.0.1:1/v2' },
      'http://localhost:8/v2/zone',
    ],
    [
      'an endpoint with a slash at the end',
      { endpoint: 'http://localhost:8/v2/' },
      {},
      'http://localhost:8/v2/zone',
    ],
    [
      'an endpoint behind a proxy, with a prefix of its own',
      { endpoint: 'http://localhost:8/cloud/v2' },
      {},
      'http://localhost:8/cloud/v2/zone',
    ],
    [
      'an endpoint with a place for the zone',
      { endpoint: 'https://{zone}.example.com/v2', zone: 'at-vie-1' },
      {},
      'https://at-vie-1.example.com/v2/zone',
    ],
  ])('is that of %s', async (_, options, env, address) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
    const { fetch, urls } = recording()
    await createClient({ ...options, fetch }).listZones()
    expect(urls).toEqual([address])
  })

  test.each<[string, ClientOptions]>([
    ['no address', { endpoint: 'nonsense' }],
    ['another protocol', { endpoint: 'ftp://localhost/v2' }],
    ['a query', { endpoint: 'https://localhost/v2?x=1' }],
    ['a password', { endpoint: 'https://me:pass@localhost/v2' }],
    ['a zone that is none', { zone: 'x.example.com/' as ZoneName }],
  ])('that is %s is refused', (_, options) => {
    expect(() => createClient(options)).toThrow(ConfigurationError)
  })
})

describe('forZone', () => {
  test('gives the same client for another zone, with credentials asked for once', async () => {
    const { fetch, urls } = recording()
    const provider = vi.fn(() => credentials)
    const valkey = createClient({ zone: 'ch-gva-2', credentials: provider, fetch })
    await valkey.listDbaasServices()
    await valkey.forZone('de-fra-1').listDbaasServices()
    expect(urls).toEqual([
      'https://api-ch-gva-2.exoscale.com/v2/dbaas-service',
      'https://api-de-fra-1.exoscale.com/v2/dbaas-service',
    ])
    expect(provider).toHaveBeenCalledTimes(1)
  })

  test('refuses to pretend when the endpoint is fixed', () => {
    const valkey = createClient({ endpoint: 'http://127.0.0.1:1/v2' })
    expect(() => valkey.forZone('de-fra-1')).toThrow(ConfigurationError)
  })
})

describe('credentials', () => {
  async function keyUsed(options: ClientOptions): Promise<string | undefined> {
    const { fetch, headers } = recording()
    await createClient({ ...options, fetch }).listDbaasServices()
    return /credential=([^,]*)/.exec(headers[0]?.get('authorization') ?? '')?.[1]
  }

  test.each<[string, ClientOptions, string]>([
    ['given', credentials, 'EXOkey'],
    ['an object', { credentials }, 'EXOkey'],
    ['a function', { credentials: () => credentials }, 'EXOkey'],
    ['an asynchronous function', { credentials: async () => credentials }, 'EXOkey'],
    ['the environment', {}, 'EXOenv'],
    ['options, with what they lack from the environment', { apiKey: 'EXOkey' }, 'EXOkey'],
  ])('come from %s', async (_, options, key) => {
    vi.stubEnv('EXOSCALE_API_KEY', 'EXOenv')
    vi.stubEnv('EXOSCALE_API_SECRET', 'env-secret')
    expect(await keyUsed(options)).toBe(key)
  })

  test('that expire are asked for anew, once for all calls that wait', async () => {
    const { fetch, headers } = recording()
    let asked = 0
    const provider = async () => ({
      apiKey: `EXO${++asked}`,
      apiSecret: 's',
      expiresAt: asked < 2 ? 0 : new Date(Date.now() + 3_600_000),
    })
    const valkey = createClient({ credentials: provider, fetch })
    await valkey.listDbaasServices()
    await Promise.all([valkey.listDbaasServices(), valkey.listDbaasServices()])
    await valkey.listDbaasServices()
    expect(headers.map((sent) => sent.get('authorization')?.slice(28, 32))).toEqual([
      'EXO1',
      'EXO2',
      'EXO2',
      'EXO2',
    ])
  })

  test.each<[string, ClientOptions]>([
    ['are missing', {}],
    ['are given by half', { apiKey: 'EXOkey' }],
    ['have no secret', { credentials: { apiKey: 'EXOkey' } as Credentials }],
    ['are no text', { credentials: { apiKey: 'EXOkey', apiSecret: 5 as never } }],
    ['are none of the provider', { credentials: () => undefined }],
    ['have a line break', { apiKey: 'EXOkey', apiSecret: 'canary-secret\n' }],
    ['have a space', { apiKey: 'EXO key', apiSecret: 'canary-secret' }],
    [
      'are not given because the provider throws',
      { credentials: () => Promise.reject(new Error('vault is sealed')) },
    ],
  ])('that %s end the call before anything is sent', async (_, options) => {
    vi.stubEnv('EXOSCALE_API_KEY', undefined)
    vi.stubEnv('EXOSCALE_API_SECRET', undefined)
    const { fetch, urls } = recording()
    const error = await rejection(createClient({ ...options, fetch }).listDbaasServices())
    expect(error).toBeInstanceOf(ConfigurationError)
    expect(inspect(error)).not.toContain('canary-secret')
    expect(urls).toEqual([])
  })

  test.each<[string, (reason: Error) => Promise<Credentials>]>([
    [
      'throws',
      (reason) => {
        throw reason
      },
    ],
    ['rejects', (reason) => Promise.reject(reason)],
  ])('are asked for again after a provider %s', async (_, fail) => {
    const { fetch, urls } = recording()
    const provider = vi.fn<() => Promise<Credentials>>(async () => credentials)
    provider.mockImplementationOnce(() => fail(new Error('vault is sealed')))
    const valkey = createClient({ credentials: provider, fetch })
    expect(await rejection(valkey.listDbaasServices())).toMatchObject({
      code: 'CONFIGURATION',
      cause: new Error('vault is sealed'),
    })
    await valkey.listDbaasServices()
    expect(provider).toHaveBeenCalledTimes(2)
    expect(urls).toHaveLength(1)
  })

  test.each<[string, () => CallOptions]>([
    ['ran out of time', () => ({ timeout: 20 })],
    ['ran out of attempts', () => ({ timeout: { attempt: 20 }, retry: false })],
    ['was aborted', () => ({ signal: AbortSignal.timeout(20) })],
  ])('are asked for again by the next call when one %s waiting for them', async (_, options) => {
    const { fetch, urls } = recording()
    const provider = vi.fn<() => Promise<Credentials>>(async () => credentials)
    let late: (credentials: Credentials) => void = () => {}
    provider.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)))
    const valkey = createClient({ credentials: provider, fetch })
    await rejection(valkey.listDbaasServices({}, options()))
    await valkey.listDbaasServices()
    expect(provider).toHaveBeenCalledTimes(2)
    // What comes too late takes the place of nothing.
    late({ apiKey: 'EXOlate', apiSecret: 's' })
    await Promise.resolve()
    await valkey.listDbaasServices()
    expect(provider).toHaveBeenCalledTimes(2)
    expect(urls).toHaveLength(2)
  })

  test.each<[string, number, object, number]>([
    ['a 401', 401, {}, 2],
    ['a 403 that refuses the signature', 403, { message: 'Invalid request signature' }, 2],
    ['a 403 for the role', 403, { message: 'Forbidden by role policy' }, 1],
    ['a 404', 404, {}, 1],
  ])('after %s are asked for anew or kept', async (_, status, body, times) => {
    const fetch = vi.fn<Fetch>(async () => Response.json({}))
    fetch.mockImplementationOnce(async () => Response.json(body, { status }))
    const provider = vi.fn(async () => credentials)
    const valkey = createClient({ credentials: provider, fetch })
    await rejection(valkey.listDbaasServices())
    await valkey.listDbaasServices()
    await valkey.listDbaasServices()
    expect(provider).toHaveBeenCalledTimes(times)
  })

  test('are not needed for what is not signed', async () => {
    vi.stubEnv('EXOSCALE_API_KEY', undefined)
    const { fetch, urls } = recording()
    await createClient({ fetch }).listZones()
    expect(urls).toHaveLength(1)
  })
})

describe('a request', () => {
  const circular: Record<string, unknown> = {}
  circular.itself = circular
  test.each([
    ['a BigInt', { plan: 4n }],
    ['a value that contains itself', circular],
  ])('that has %s in its body is refused before anything is sent', async (_, body) => {
    const { fetch, urls } = recording()
    const valkey = createClient({ ...credentials, fetch, hooks: {} })
    const error = await rejection(
      valkey.createDbaasServiceValkey({ name: 'cache', body: body as never }),
    )
    expect(error).toMatchObject({ code: 'REQUEST_VALIDATION', attempts: 0 })
    expect(urls).toEqual([])
  })

  test('names the client and whoever uses it', async () => {
    const { fetch, headers } = recording()
    await createClient({ userAgent: 'billing/1.4', fetch }).listZones()
    expect(headers[0]?.get('user-agent')).toMatch(/^dbaas-valkey\/\d+\.\d+\.\d+ billing\/1\.4$/)
  })

  test('gets the dispatcher', async () => {
    const { fetch, inits } = recording()
    const dispatcher = { dispatch: () => true }
    await createClient({ dispatcher, fetch }).listZones()
    expect(inits[0]).toMatchObject({ dispatcher, redirect: 'manual' })
  })

  test('takes headers of the call in any spelling, in the place of its own', async () => {
    const { fetch, headers } = recording()
    const body = { plan: 'startup-4' }
    await createClient({ ...credentials, fetch }).createDbaasServiceValkey(
      { name: 'cache', body },
      { headers: { 'Content-Type': 'application/json', 'User-Agent': 'me', Authorization: 'x' } },
    )
    expect(headers[0]?.get('content-type')).toBe('application/json')
    expect(headers[0]?.get('user-agent')).toBe('me')
    expect(headers[0]?.get('authorization')).toMatch(/^EXO2-HMAC-SHA256 credential=[^,]+,expires=/)
  })

  test('with a header that cannot be sent is refused before anything is sent', async () => {
    const { fetch, urls } = recording()
    const error = await rejection(
      createClient({ fetch }).listZones(undefined, { headers: { 'x-token': 'canary\nyellow' } }),
    )
    expect(error).toMatchObject({ code: 'REQUEST_VALIDATION', attempts: 0 })
    expect(inspect(error)).not.toContain('canary')
    expect(urls).toEqual([])
  })

  test.each(['two\nlines', '10 €'])('cannot name its user %j', (userAgent) => {
    expect(() => createClient({ userAgent })).toThrow(ConfigurationError)
  })

  test('goes through the dispatcher, with the fetch that there is', async () => {
    await fetch('data:,') // Node makes its own dispatcher when fetch is used first.
    const server = await startFaultServer()
    const own = (globalThis as Record<symbol, unknown>)[
      Symbol.for('undici.globalDispatcher.1')
    ] as { dispatch: (...args: unknown[]) => boolean }
    const dispatcher = { dispatch: vi.fn((...args: unknown[]) => own.dispatch(...args)) }
    await createClient({ endpoint: server.endpoint, dispatcher }).listZones()
    await server.stop()
    expect(dispatcher.dispatch).toHaveBeenCalledTimes(1)
    expect(server.requests.map(({ target }) => target)).toEqual(['/v2/zone'])
  })

  test('gets the headers of the call, in methods and in paths', async () => {
    const { fetch, headers } = recording()
    const valkey = createClient({ fetch })
    await valkey.listZones(undefined, { headers: { 'x-mine': '1' } })
    await createPaths(valkey).GET('/zone', { headers: { 'x-mine': '2' } })
    expect(headers.map((sent) => sent.get('x-mine'))).toEqual(['1', '2'])
  })
})
