import { startFaultServer, type Reply } from '../test/support/fault-server.js'
import { nextAnswer, takenName, type InjectedAnswer } from './faults.js'
import { Random } from './random.js'

/** A request as the server remembers it. */
export interface ReceivedRequest {
  /** Which of the run's requests this was, in the order they were sent. */
  readonly turn: number
  readonly method: string
  readonly answer: InjectedAnswer
  /** The id of the Operation in the answer, if there is one. */
  readonly id: string
}

/** A server whose answers depend on nothing but the seed, the run and how many requests the run has sent. */
export interface ChaosServer {
  readonly endpoint: string
  /** Sends a request, and notes its turn: an attempt that was given up may arrive after the one that followed it. */
  readonly fetch: typeof globalThis.fetch
  readonly signatureIssues: readonly string[]
  /** What reached the server, in the order it was sent. */
  requestsOf(run: string): readonly ReceivedRequest[]
  /** How many requests were sent, those included that never arrived. */
  total(): number
  stop(): Promise<void>
}

const states = ['pending', 'pending', 'success', 'success', 'failure', 'timeout', 'resting']

export async function startChaosServer(seed: number): Promise<ChaosServer> {
  const faultServer = await startFaultServer()
  const runs = new Map<
    string,
    { random: Random; requests: ReceivedRequest[]; asked?: string; taken?: boolean }
  >()
  const signatureIssues: string[] = []
  let turns = 0
  faultServer.script(({ method, target, headers, signatureIssue, body }) => {
    faultServer.requests.length = 0
    if (signatureIssue !== undefined && target !== '/v2/zone') signatureIssues.push(signatureIssue)
    const key = headers['x-chaos-run'] ?? target
    const run = runs.get(key) ?? { random: new Random(seed ^ hash(key)), requests: [] }
    runs.set(key, run)
    if (method === 'POST' || method === 'PUT') run.asked = body
    // A third of the creates want a name that somebody else has, or will have before they are sent again.
    run.taken ??= method === 'POST' && run.random.next() < 1 / 3
    const answer = run.taken && method === 'POST' ? takenName(run.random) : nextAnswer(run.random)
    const id = target.startsWith('/v2/operation/') ? target.slice(14) : run.random.uuid()
    run.requests.push({ turn: Number(headers['x-chaos-turn']), method, answer, id })
    if (answer.effect !== 'done') return answer.step
    // A create reads what has its name only after a 409: then it is somebody else's.
    if (method === 'GET' && run.requests.at(-2)?.answer.name.startsWith('409')) {
      return { body: foreign(run.asked, run.random) }
    }
    const state = target.startsWith('/v2/operation/') ? run.random.pick(states) : 'pending'
    return { body: { id, state } } satisfies Reply
  })
  return {
    endpoint: faultServer.endpoint,
    fetch(input, init) {
      const headers = new Headers(init?.headers)
      headers.set('x-chaos-turn', `${turns++}`)
      return fetch(input, { ...init, headers })
    },
    signatureIssues,
    requestsOf: (run) => [...(runs.get(run)?.requests ?? [])].sort((a, b) => a.turn - b.turn),
    total: () => turns,
    stop: () => faultServer.stop(),
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
