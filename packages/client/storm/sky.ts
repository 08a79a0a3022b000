import { startFaultServer, type Reply } from '../test/support/fault-server.js'
import { Random } from './random.js'
import { forecast, taken, type Weather } from './weather.js'

/** A request as the storm remembers it. */
export interface Struck {
  /** Which of the storm's requests this was, in the order they were sent. */
  readonly turn: number
  readonly method: string
  readonly weather: Weather
  /** The id of the Operation in the answer, if there is one. */
  readonly id: string
}

/** A server whose answers depend on nothing but the seed, the run and how many requests the run has sent. */
export interface Sky {
  readonly endpoint: string
  /** Sends a request, and notes its turn: an attempt that was given up may arrive after the one that followed it. */
  readonly fetch: typeof globalThis.fetch
  readonly signatureFaults: readonly string[]
  /** What reached the server, in the order it was sent. */
  requestsOf(run: string): readonly Struck[]
  /** How many requests were sent, those included that never arrived. */
  total(): number
  stop(): Promise<void>
}

const states = ['pending', 'pending', 'success', 'success', 'failure', 'timeout', 'resting']

export async function openSky(seed: number): Promise<Sky> {
  const server = await startFaultServer()
  const runs = new Map<
    string,
    { random: Random; requests: Struck[]; asked?: string; taken?: boolean }
  >()
  const signatureFaults: string[] = []
  let turns = 0
  server.script(({ method, target, headers, signatureFault, body }) => {
    server.requests.length = 0
    if (signatureFault !== undefined && target !== '/v2/zone') signatureFaults.push(signatureFault)
    const key = headers['x-storm-run'] ?? target
    const run = runs.get(key) ?? { random: new Random(seed ^ hash(key)), requests: [] }
    runs.set(key, run)
    if (method === 'POST' || method === 'PUT') run.asked = body
    // A third of the creates want a name that somebody else has, or will have before they are sent again.
    run.taken ??= method === 'POST' && run.random.next() < 1 / 3
    const weather = run.taken && method === 'POST' ? taken(run.random) : forecast(run.random)
    const id = target.startsWith('/v2/operation/') ? target.slice(14) : run.random.uuid()
    run.requests.push({ turn: Number(headers['x-storm-turn']), method, weather, id })
    if (weather.effect !== 'done') return weather.step
    // A create reads what has its name only after a 409: then it is somebody else's.
    if (method === 'GET' && run.requests.at(-2)?.weather.name.startsWith('409')) {
      return { body: foreign(run.asked, run.random) }
    }
    const state = target.startsWith('/v2/operation/') ? run.random.pick(states) : 'pending'
    return { body: { id, state } } satisfies Reply
  })
  return {
    endpoint: server.endpoint,
    fetch(input, init) {
      const headers = new Headers(init?.headers)
      headers.set('x-storm-turn', `${turns++}`)
      return fetch(input, { ...init, headers })
    },
    signatureFaults,
    requestsOf: (run) => [...(runs.get(run)?.requests ?? [])].sort((a, b) => a.turn - b.turn),
    total: () => turns,
    stop: () => server.stop(),
  }
}

/** What another caller has under the name that was asked for: alike or not, made just now or some time ago. */
function foreign(asked = '{}', random: Random): object {
  const body = JSON.parse(asked) as object
  const alike = random.next() < 0.7 ? body : { ...body, plan: 'premium-64', username: 'other' }
  const age = random.pick([0, 0, 1, 2, 30, 3600]) * 1000
  const thing = { ...alike, 'created-at': new Date(Date.now() - age).toISOString() }
  return { ...thing, users: [{ username: 'default' }, alike] }
}

function hash(text: string): number {
  return [...text].reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619),
    0x811c9dc5,
  )
}
