/** Plants secrets wherever the client meets one, lets everything go wrong, and looks for them in all that it tells. */
import { inspect } from 'node:util'

import { operations } from '@dbaas-valkey/validator/operations'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createClient, type ApiError, type Client, type Hooks, type Logger } from '../src/index.js'
import { spans } from '../src/opentelemetry/index.js'
import { createPaths } from '../src/paths.js'
import { clientOf } from './support/client.js'
import { startFaultServer, type FaultServer, type Step } from './support/fault-server.js'

const canaries = {
  apiKey: 'EXOcanarykey',
  apiSecret: 'canary-secret-"quoted"',
  password: 'canary-password-\\-"quoted"',
  migration: 'canary-migration',
}
/** A secret as it is, as JSON spells it, and as an address does. */
function spellings(secret: string): string[] {
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]
}

/** Every canary; and anything that looks like a signature. */
const forbidden = [...Object.values(canaries).flatMap(spellings), 'signature=']

/** All that the client tells anybody. */
const told: unknown[] = []
const exporter = new InMemorySpanExporter()
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })

let server: FaultServer
let valkey: Client
beforeAll(async () => {
  server = await startFaultServer()
  const note = (event: unknown): void => void told.push(structuredCopy(event))
  const hooks: Hooks = { request: note, response: note, retry: note, error: note }
  const logger: Logger = { debug: note, warn: note, error: note }
  valkey = createClient({
    endpoint: server.endpoint,
    apiKey: canaries.apiKey,
    apiSecret: canaries.apiSecret,
    retry: { attempts: 2, delay: 1, maxRetryAfter: 1 },
    timeout: { attempt: 50 },
    validator: operations,
    validation: { responses: 'throw' },
    hooks: [hooks, spans(provider.getTracer('canary'))],
    logger,
  })
})
afterAll(async () => {
  await provider.shutdown()
  await server.stop()
})

/** Events are filled in while an attempt goes on: this is how they are now. */
function structuredCopy(event: unknown): unknown {
  return inspect(event, { depth: 20, showHidden: true })
}

const calls: [string, (client: Client) => Promise<unknown>][] = [
  [
    'reset a password',
    (client) =>
      client.resetDbaasValkeyUserPassword({
        'service-name': 'cache',
        username: 'app',
        body: { password: canaries.password },
      }),
  ],
  [
    'create with a migration',
    (client) =>
      client.createDbaasServiceValkey({
        name: 'cache',
        body: {
          plan: 'startup-4',
          migration: { host: 'old.example.com', port: 6379, password: canaries.migration },
        },
      }),
  ],
  ['read a service', (client) => client.getDbaasServiceValkey({ name: 'cache' })],
  [
    'reveal a password in paths',
    (client) =>
      createPaths(client).GET('/dbaas-valkey/{service-name}/user/{username}/password/reveal', {
        params: { path: { 'service-name': 'cache', username: 'app' } },
      }),
  ],
  [
    'a request that the validator refuses',
    (client) =>
      client.resetDbaasValkeyUserPassword({
        'service-name': 'cache',
        username: 'app',
        body: { password: canaries.password.repeat(20) },
      }),
  ],
]

const uri = `valkeys://default:${canaries.migration}@127.0.0.1:1`
const service = {
  name: 'cache',
  plan: 4,
  type: 'valkey',
  uri,
  'connection-info': { uri: [uri], password: canaries.migration },
}

/** What echoes: an error that repeats the request, a success that is cut off, an answer that the validator refuses. */
const answers: [string, Step, 'foreign'?][] = [
  ...[400, 403, 404, 429, 500, 302].map((status): [string, Step] => [
    `${status} that repeats the request`,
    ({ body, headers }) => ({
      status,
      body: { message: `bad: ${body} ${headers.authorization}`, ...headers },
    }),
  ]),
  ...[400, 500].map((status): [string, Step, 'foreign'] => [
    `${status} with all canaries in it`,
    {
      status,
      body: {
        message: Object.values(canaries).join(' '),
        errors: [canaries.password, { detail: canaries.password }],
      },
    },
    'foreign',
  ]),
  [
    '400 that puts the secrets into addresses',
    {
      status: 400,
      body: {
        message: Object.values(canaries)
          .map((secret) => `can't reach valkeys://default:${encodeURIComponent(secret)}@host`)
          .join(', '),
      },
    },
    'foreign',
  ],
  ['a success that is no JSON', { body: JSON.stringify(service).slice(0, -5) }],
  ['a success that the validator refuses', { body: service }],
  ['a reset', 'reset'],
  ['a truncated body', 'truncate'],
  ['a slow body', 'slow body'],
]

describe.each(answers)('%s', (_, step, foreign) => {
  test.each(calls)('gives no secret away: %s', async (name, call) => {
    server.script(step)
    told.length = 0
    exporter.reset()
    const outcome = await call(valkey).catch((error: unknown) => error)
    const texts = [
      ...told,
      ...exporter.getFinishedSpans().map((span) => inspect({ ...span, ended: true }, { depth: 6 })),
      inspect(valkey, { depth: 20, showHidden: true }),
      JSON.stringify(valkey),
      ...(outcome instanceof Error ? textsOf(outcome) : []),
    ].map(String)
    // A password that the caller didn't send is known to nobody but the server; what it writes of it stays as it is.
    const wanted = foreign ? forbidden.filter((text) => isKnownTo(name, text)) : forbidden
    for (const text of texts) for (const canary of wanted) expect(text).not.toContain(canary)
  })
})

/** Whether a call has sent the text itself, and so can blot it out. */
function isKnownTo(name: string, text: string): boolean {
  const sent = [canaries.apiKey, canaries.apiSecret]
  if (name === 'reset a password') sent.push(canaries.password)
  if (name === 'create with a migration') sent.push(canaries.migration)
  return sent.flatMap(spellings).includes(text)
}

function textsOf(error: Error): string[] {
  return [
    String(error),
    String(error.stack),
    JSON.stringify(error),
    inspect(error, { depth: 20, showHidden: true }),
    ...(error.cause instanceof Error ? textsOf(error.cause) : []),
  ]
}

describe('a secret in another spelling', () => {
  let patient: Client
  beforeAll(() => {
    const { apiKey, apiSecret } = canaries
    patient = createClient({ endpoint: server.endpoint, apiKey, apiSecret, retry: false })
  })
  const unicode = (text: string): string =>
    text.replace(/[^\w]/gu, (sign) =>
      [...Array(sign.length).keys()]
        .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''),
    )
  const quoted = (text: string): string => JSON.stringify(text).slice(1, -1)
  const entity = (text: string): string =>
    text.replace(/[&<>"'/]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const encoders: [string, (secret: string) => string][] = [
    ['JSON with \\u', unicode],
    ['JSON with \\/', (secret) => quoted(secret).replaceAll('/', '\\/')],
    ['JSON in JSON with \\u', (secret) => quoted(unicode(secret))],
    ['HTML', (secret) => quoted(entity(secret))],
    [
      'HTML with names',
      (secret) =>
        quoted(
          secret
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
            .replaceAll('"', '&quot;')
            .replaceAll("'", '&#x27;')
            .replaceAll('/', '&#x2F;'),
        ),
    ],
    ['a form', (secret) => new URLSearchParams({ secret }).toString().slice(7)],
    ['an address', encodeURIComponent],
    [
      'an address, all of it, small',
      (secret) =>
        [...new TextEncoder().encode(secret)]
          .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
          .join(''),
    ],
    [
      'a form in HTML in JSON',
      (secret) => quoted(entity(new URLSearchParams({ s: secret }).toString().slice(2))),
    ],
  ]
  const passwords = [
    'p&ss/w<o>rd+ "quoted" \'x\' %41 \\',
    'pass+word 100% ü😀/&amp;\\n\\u0026',
    '/&=+%"\'\\/&=+%',
  ]

  describe.each(encoders)('%s', (_, encode) => {
    test.each(passwords)('is masked in text, message and problem: %s', async (password) => {
      const spelled = encode(password)
      const bodies = [
        // Where a server quotes nothing by itself.
        spelled,
        `{"message":"bad password ${spelled}","${spelled}":["${spelled}"]}`,
        `<p title="${spelled}">bad password</p>`,
      ]
      for (const body of bodies) {
        server.script({ status: 400, body })
        const call = patient.resetDbaasValkeyUserPassword({
          'service-name': 'cache',
          username: 'app',
          body: { password },
        })
        const error = (await call.catch((reason: unknown) => reason)) as ApiError
        expect(error.status).toBe(400)
        const texts = [
          error.message,
          error.text,
          JSON.stringify(error.problem ?? ''),
          inspect(error),
        ]
        for (const text of texts) {
          expect(text).not.toContain(spelled)
          expect(text).not.toContain(password)
          expect(text).not.toContain(quoted(password))
        }
        if (body.startsWith('{')) {
          expect(error.problem).toEqual({ message: 'bad password ***', '***': ['***'] })
        }
      }
    })
  })

  test('is masked where what follows it looks like a part of an escape', async () => {
    const password = 'discount-100%2'
    server.script({ status: 400, body: `${password}5, \\u00${password}` })
    const call = patient.resetDbaasValkeyUserPassword({
      'service-name': 'cache',
      username: 'app',
      body: { password },
    })
    expect(await call.catch((reason: unknown) => reason)).toMatchObject({ text: '***5, \\u00***' })
  })

  test('leaves the rest of a body as it came', async () => {
    const password = 'p&ss/w<o>rd'
    server.script({ status: 400, body: '{ "a\\u0026": "\\/", "said": "p\\u0026ss\\/w<o>rd" }' })
    const call = patient.resetDbaasValkeyUserPassword({
      'service-name': 'cache',
      username: 'app',
      body: { password },
    })
    const { text } = (await call.catch((reason: unknown) => reason)) as ApiError
    expect(text).toBe('{ "a\\u0026": "\\/", "said": "***" }')
  })

  test('is masked whole when one secret is a part of another', async () => {
    const password = `${canaries.apiKey}-and-more`
    server.script({ status: 400, body: { message: password } })
    const call = patient.resetDbaasValkeyUserPassword({
      'service-name': 'cache',
      username: 'app',
      body: { password },
    })
    expect(await call.catch((reason: unknown) => reason)).toMatchObject({
      text: '{"message":"***"}',
    })
  })

  test('is masked when it is a header of the caller, or the signature alone', async () => {
    server.script(({ headers }) => ({
      status: 400,
      body: `${headers['x-vault-token']} ${headers.authorization?.split('signature=')[1]}`,
    }))
    const headers = { 'x-vault-token': 'canary-token' }
    const call = patient.getDbaasServiceValkey({ name: 'cache' }, { headers })
    expect(await call.catch((reason: unknown) => reason)).toMatchObject({ text: '*** ***' })
  })

  test('is masked when it is in a header of the answer', async () => {
    const headers = { 'x-request-id': canaries.apiSecret, 'content-type': canaries.apiKey }
    server.script({ headers, body: 'no JSON' })
    const told: unknown[] = []
    const { apiKey, apiSecret } = canaries
    const client = createClient({
      endpoint: server.endpoint,
      apiKey,
      apiSecret,
      retry: false,
      hooks: { response: (event) => void told.push(structuredCopy(event)) },
    })
    const error = await client.listDbaasServices().catch((reason: unknown) => reason)
    for (const text of [...told.map(String), inspect(error)]) {
      expect(text).not.toContain(apiKey)
      expect(text).not.toContain(JSON.stringify(apiSecret).slice(1, -1))
      expect(text).not.toContain(apiSecret)
    }
  })

  test('is masked in what fetch says', async () => {
    const fetch = async (_: string, init: RequestInit): Promise<Response> => {
      throw new TypeError(`bad header ${JSON.stringify(init.headers)}`)
    }
    const client = createClient({
      endpoint: server.endpoint,
      apiKey: canaries.apiKey,
      apiSecret: 's',
      fetch,
      retry: false,
    })
    const error = await client.listDbaasServices().catch((reason: unknown) => reason)
    expect((error as Error).message).not.toContain(canaries.apiKey)
  })
})

test('does not stumble over a secret that no address can hold', async () => {
  server.script({ status: 400, body: { message: 'half \ud83d of a pair' } })
  // The other client gives up an attempt after 50 ms, which a busy machine may take.
  const patient = clientOf(server)
  const outcome = patient.resetDbaasValkeyUserPassword(
    { 'service-name': 'cache', username: 'app', body: { password: 'halfpair\ud83d' } },
    {},
  )
  await expect(outcome).rejects.toMatchObject({ code: 'INVALID_REQUEST', status: 400 })
})
