import { startFaultServer, type Reply } from '../test/support/fault-server.js'
import { Random } from './random.js'
import { forecast, type Weather } from './weather.js'

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
  const runs = new Map<string, { random: Random; requests: Struck[] }>()
  const signatureFaults: string[] = []
  let turns = 0
  server.script(({ method, target, headers, signatureFault }) => {
    server.requests.length = 0
    if (signatureFault !== undefined && target !== '/v2/zone') signatureFaults.push(signatureFault)
    const key = headers['x-storm-run'] ?? target
    const run = runs.get(key) ?? { random: new Random(seed ^ hash(key)), requests: [] }
    runs.set(key, run)
    const weather = forecast(run.random)
    const id = target.startsWith('/v2/operation/') ? target.slice(14) : run.random.uuid()
    run.requests.push({ turn: Number(headers['x-storm-turn']), method, weather, id })
    if (weather.effect !== 'done') return weather.step
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

function hash(text: string): number {
  return [...text].reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619),
    0x811c9dc5,
  )
}
