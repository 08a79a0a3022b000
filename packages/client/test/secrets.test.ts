/** Plants secrets wherever the client meets one, lets everything go wrong, and looks for them in all that it tells. */
import { inspect } from 'node:util'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { operations } from '@dbaas-valkey/validator/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, type Client, type Hooks, type Logger } from '../src/index.js'
import { spans } from '../src/opentelemetry/index.js'
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
      client.paths.GET('/dbaas-valkey/{service-name}/user/{username}/password/reveal', {
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
        errors: [{ message: canaries.password }],
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
  it.each(calls)('gives no secret away: %s', async (name, call) => {
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

it('does not stumble over a secret that no address can hold', async () => {
  server.script({ status: 400, body: { message: 'half \ud83d of a pair' } })
  const outcome = valkey.resetDbaasValkeyUserPassword(
    { 'service-name': 'cache', username: 'app', body: { password: 'halfpair\ud83d' } },
    {},
  )
  await expect(outcome).rejects.toMatchObject({ code: 'INVALID_REQUEST', status: 400 })
})
