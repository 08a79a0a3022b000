import { request } from 'node:http'

import { connectControl, startEmulator, type Emulator } from '@dbaas-valkey/emulator'

import { finding, type Finding } from '../attack.js'

interface Attempt {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
}

const body = JSON.stringify({
  service: 'cache',
  commands: [['SET', 'attacked', 'yes']],
})

/** Ways to write a path that a guard and a router may read differently. */
const paths = [
  '/_emulator/execute',
  '//_emulator/execute',
  '/_emulator//execute',
  '/_emulator/execute/',
  '/_emulator/./execute',
  '/_emulator/page/../execute',
  '/_emulator/page/..%2fexecute',
  '/%5femulator/execute',
  '/_emulator/%65xecute',
  '/_EMULATOR/execute',
  '/_emulator\\execute',
  '/v2/../_emulator/execute',
  '/_emulator/execute?token=',
  '/_emulator/execute#',
  '/_emulator/execute;a',
  'http://127.0.0.1/_emulator/execute',
  'http://localhost:1/_emulator/execute',
]

const json = { 'content-type': 'application/json' }

/** Tries to run a command, unsigned and without a token, where others can reach the emulator, and as a web page on loopback. */
export async function run(): Promise<readonly Finding[]> {
  const remote = await startEmulator({ host: '127.0.0.2', allowRemote: true })
  const local = await startEmulator()
  try {
    return [await attackRemote(remote), await attackPages(local), await readAll(remote)]
  } finally {
    await remote.stop()
    await local.stop()
  }
}

/** Headers of a web page, of a form, of a name that was made to point here, and of one who guesses. */
function headers(own: string): Record<string, string>[] {
  return [
    { ...json, host: own },
    { 'content-type': 'text/plain', host: own, origin: 'http://evil.example' },
    { 'content-type': 'text/plain', host: own },
    { host: own },
    { ...json, host: own, origin: 'null' },
    { ...json, host: 'evil.example' },
    { ...json, host: 'localhost.evil.example' },
    { ...json, host: '127.0.0.1.evil.example' },
    { ...json, host: '127.0.0.1@evil.example' },
    { ...json, host: 'evil.example:80#127.0.0.1' },
    { ...json, host: '' },
    { ...json, host: own, authorization: 'Bearer' },
    { ...json, host: own, authorization: 'Bearer undefined' },
    { ...json, host: own, authorization: 'Bearer null' },
    { ...json, host: own, authorization: `Bearer ${'A'.repeat(43)}` },
    { ...json, host: own, authorization: 'Basic Og==' },
    { ...json, host: own, cookie: 'token=undefined' },
    { ...json, host: own, 'x-http-method-override': 'GET', 'x-forwarded-for': '127.0.0.1' },
  ]
}

async function attackRemote(emulator: Emulator): Promise<Finding> {
  const { host } = new URL(emulator.endpoint)
  const tries = headers(host).flatMap((each) =>
    ['POST', 'PUT', 'GET', 'OPTIONS', 'HEAD'].flatMap((method) =>
      paths.map((path) => ({ method, path, headers: each })),
    ),
  )
  return attack('to execute a command without the token', emulator, tries)
}

/** What browsers let a page of another origin send; those without a preflight first. */
async function attackPages(emulator: Emulator): Promise<Finding> {
  const { host } = new URL(emulator.endpoint)
  const tries = headers(host)
    .filter(
      (each) => each['origin'] || each['host'] !== host || !each['content-type']?.includes('json'),
    )
    .flatMap((each) => paths.map((path) => ({ method: 'POST', path, headers: each })))
  return attack('to execute a command from a web page, on loopback', emulator, tries)
}

async function attack(
  tried: string,
  emulator: Emulator,
  tries: readonly Attempt[],
): Promise<Finding> {
  await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
  const statuses = new Map<number, number>()
  const taken: string[] = []
  for (const attempt of tries) {
    const status = await send(emulator, attempt)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    // A status of 400 or more is a refusal. The other answers are looked at more closely.
    if (status >= 400) continue
    const commands = [['GETDEL', 'attacked']]
    const [reply] = await emulator.control.execute({ service: 'cache', commands })
    if (reply !== null)
      taken.push(`${attempt.method} ${attempt.path} ${JSON.stringify(attempt.headers)}`)
  }
  const [last] = await emulator.control.execute({
    service: 'cache',
    commands: [['GETDEL', 'attacked']],
  })
  if (last !== null) taken.push('one that was answered as refused')
  const seen = [...statuses].map(([status, count]) => `${status} ${count}×`).join(', ')
  return finding(tried, taken.length === 0, taken[0] ?? `${tries.length} attempts: ${seen}`)
}

/** Reads every path of the interface without the token, and looks for the token in every output of the emulator. */
async function readAll(emulator: Emulator): Promise<Finding> {
  const open: string[] = []
  for (const path of ['state', 'faults', 'journal', 'operations', 'clock', 'events']) {
    const response = await fetch(new URL(`/_emulator/${path}`, emulator.endpoint))
    if (response.status !== 401) open.push(path)
    await response.body?.cancel()
  }
  const token = emulator.controlToken ?? ''
  await fetch(new URL(`/v2/zone?token=${token}`, emulator.endpoint))
  const state = JSON.stringify(await connectControl(emulator).state())
  if (state.includes(token)) open.push('the token in the state')
  return finding(
    'to read without the token, and to find it',
    open.length === 0,
    open.join() || 'none of 6 paths',
  )
}

/** 0 when the connection was closed without an answer. */
function send({ endpoint }: Emulator, attempt: Attempt): Promise<number> {
  const { hostname, port } = new URL(endpoint)
  return new Promise((resolve) => {
    const outgoing = request(
      { hostname, port, agent: false, setHost: false, ...attempt },
      (incoming) => {
        incoming.resume().on('close', () => resolve(incoming.statusCode ?? 0))
      },
    )
    outgoing.on('error', () => resolve(0))
    outgoing.end(attempt.method === 'POST' || attempt.method === 'PUT' ? body : undefined)
  })
}
