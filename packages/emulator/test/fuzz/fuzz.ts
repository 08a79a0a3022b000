import { connect } from 'node:net'

import type { Target } from '../support/http.js'
import { Random } from '../support/random.js'
import { fuzzRequest, type FuzzRequest } from './requests.js'

export interface FuzzReport {
  readonly requests: number
  /** How often each status was answered; 0 is a connection that was closed without an answer. */
  readonly statuses: Readonly<Record<number, number>>
  /** What must not happen: an answer 500, or none at all in good time. */
  readonly failures: readonly {
    readonly seed: number
    readonly why: string
    readonly request: string
  }[]
}

/** An answer that takes longer has hung, in milliseconds. */
const timeout = 20_000

/** How many requests are under way at once. */
const parallel = 16

/** Sends so many odd requests; the n-th is the same whenever the seed is. */
export async function fuzz(target: Target, requests: number, seed: number): Promise<FuzzReport> {
  const statuses: Record<number, number> = {}
  const failures: { seed: number; why: string; request: string }[] = []
  let next = 0
  const worker = async () => {
    while (next < requests) {
      const own = seed + next
      next += 1
      const request = fuzzRequest(new Random(own), target)
      const status = await send(target, request)
      if (status === 'hung' || status === 500) {
        const start = request.bytes.subarray(0, 400).toString('latin1')
        failures.push({ seed: own, why: String(status), request: start })
      } else statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  return { requests, statuses, failures }
}

/** The status of the answer, 0 when the connection was closed without one. */
function send({ endpoint }: Target, { bytes, ends }: FuzzRequest): Promise<number | 'hung'> {
  const { hostname, port } = new URL(endpoint)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    const finish = (outcome: number | 'hung') => {
      clearTimeout(timer)
      socket.destroy()
      resolve(outcome)
    }
    const timer = setTimeout(() => finish('hung'), timeout)
    const status = () => Number(/HTTP\/1\.1 (?!100)(\d{3})/.exec(answer)?.[1] ?? 0)
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      answer = answer.slice(0, 100) + chunk.slice(0, 100)
      // A stream of events does not end by itself.
      if (answer.includes('text/event-stream')) finish(status())
    })
    socket.on('error', () => finish(status()))
    socket.on('close', () => finish(status()))
    if (ends) socket.end(bytes)
    else socket.write(bytes)
  })
}
