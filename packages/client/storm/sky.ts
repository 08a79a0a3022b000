import { startFaultServer, type Reply } from '../test/support/fault-server.js'
import { Random } from './random.js'
import { forecast, type Weather } from './weather.js'

/** A request as the storm remembers it. */
export interface Struck {
  readonly method: string
  readonly weather: Weather
  /** The id of the Operation in the answer, if there is one. */
  readonly id: string
}

/** A server whose answers depend on nothing but the seed, the run and how many requests the run has sent. */
export interface Sky {
  readonly endpoint: string
  readonly signatureFaults: readonly string[]
  requestsOf(run: string): readonly Struck[]
  total(): number
  stop(): Promise<void>
}

const states = ['pending', 'pending', 'success', 'success', 'failure', 'timeout', 'resting']

export async function openSky(seed: number): Promise<Sky> {
  const server = await startFaultServer()
  const runs = new Map<string, { random: Random; requests: Struck[] }>()
  const signatureFaults: string[] = []
  let total = 0
  server.script(({ method, target, headers, signatureFault }) => {
    total++
    server.requests.length = 0
    if (signatureFault !== undefined && target !== '/v2/zone') signatureFaults.push(signatureFault)
    const key = headers['x-storm-run'] ?? target
    const run = runs.get(key) ?? { random: new Random(seed ^ hash(key)), requests: [] }
    runs.set(key, run)
    const weather = forecast(run.random)
    const id = target.startsWith('/v2/operation/') ? target.slice(14) : run.random.uuid()
    run.requests.push({ method, weather, id })
    if (weather.effect !== 'done') return weather.step
    const state = target.startsWith('/v2/operation/') ? run.random.pick(states) : 'pending'
    return { body: { id, state } } satisfies Reply
  })
  return {
    endpoint: server.endpoint,
    signatureFaults,
    requestsOf: (run) => runs.get(run)?.requests ?? [],
    total: () => total,
    stop: () => server.stop(),
  }
}

function hash(text: string): number {
  return [...text].reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619),
    0x811c9dc5,
  )
}
