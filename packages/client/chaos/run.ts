import type { Operation } from '@dbaas-valkey/types'

import type { OperationDescriptor } from '../src/core/operation.js'
import { parameters } from '../src/core/path.js'
import { descriptors } from '../src/generated/descriptors.js'
import { DbaasValkeyError, TimeoutError, type Client } from '../src/index.js'
import type { Random } from './random.js'
import type { ChaosServer } from './server.js'

/** How one run ended, and what must not have happened in it. */
export interface RunResult {
  readonly operationId: string
  /** `data`, the code of an error, or `aborted`. */
  readonly kind: string
  readonly violations: readonly string[]
}

type Ending =
  | { readonly kind: 'data'; readonly data: Operation }
  | { readonly kind: 'error'; readonly error: DbaasValkeyError }
  | { readonly kind: 'aborted' }

const reason = new Error('the caller has had enough')
const names = ['cache', 'sessions', 'a b', 'ü/?#', '...']

/** Calls a random operation, waits for what it started, and holds what came out against what the server had done. */
export async function runOnce(
  client: Client,
  server: ChaosServer,
  run: string,
  random: Random,
): Promise<RunResult> {
  const operation = random.pick(descriptors)
  const input = inputFor(operation, random)
  const headers = { 'x-chaos-run': run }
  const signal = random.next() < 0.1 ? abortedAfter(random.next() * 30) : undefined
  const ending = await end(client.send(operation, input as never, { headers, signal }))
  const violations = [
    ...sentTwice(operation, server, run),
    ...lostId(operation, server, run, ending),
    ...claimed(operation, server, run, ending),
  ]
  if (ending.kind !== 'data' || !operation.async || !ending.data.id) {
    return {
      operationId: operation.id,
      kind: ending.kind === 'error' ? ending.error.code : ending.kind,
      violations,
    }
  }
  const waited = await end(client.wait(ending.data, { interval: 1, timeout: 1000, signal }))
  if (waited.kind === 'error' && waited.error.operation?.id !== ending.data.id) {
    violations.push(`the wait for ${ending.data.id} ended without the id: ${waited.error.message}`)
  }
  return {
    operationId: operation.id,
    kind: waited.kind === 'error' ? waited.error.code : waited.kind,
    violations,
  }
}

function inputFor({ method, path }: OperationDescriptor, random: Random): Record<string, unknown> {
  const values = parameters(path).map((name) => [
    name,
    name === 'id' ? random.uuid() : random.pick(names),
  ])
  const body =
    method === 'GET' || method === 'DELETE' ? {} : { body: { plan: 'startup-4', username: 'app' } }
  return { ...Object.fromEntries(values), ...body }
}

function abortedAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(reason), milliseconds)
  return controller.signal
}

/** A call must come to one of three ends; one that comes to none, or to another, is told as it is. */
async function end(call: Promise<unknown>): Promise<Ending> {
  try {
    return { kind: 'data', data: (await call) as Operation }
  } catch (error) {
    if (error === reason) return { kind: 'aborted' }
    if (error instanceof DbaasValkeyError) return { kind: 'error', error }
    throw error
  }
}

/** Behind a request that may have been carried out, an unsafe call must not send another. */
function sentTwice(
  { method, safe }: OperationDescriptor,
  server: ChaosServer,
  run: string,
): string[] {
  if (safe) return []
  const own = server.requestsOf(run).filter((request) => request.method === method)
  const first = own.findIndex(({ answer }) => answer.effect !== 'refused')
  return first < 0 || first === own.length - 1
    ? []
    : [
        `sent again after ${own[first]?.answer.name}: ${own.map(({ answer }) => answer.name).join(', ')}`,
      ]
}

/** What no request has done, a call must not report as done. */
function claimed(
  { method, async }: OperationDescriptor,
  server: ChaosServer,
  run: string,
  ending: Ending,
): string[] {
  const own = server.requestsOf(run).filter((request) => request.method === method)
  const done = own.some(({ answer }) => answer.effect !== 'refused')
  const wrongly = async && ending.kind === 'data' && !done
  return wrongly ? [`claimed to be done: ${own.map(({ answer }) => answer.name).join(', ')}`] : []
}

/**
 * Where the last request was answered whole, the call must have that answer. One before it can be whole, too: then it
 * came after the time for its attempt was up, as it may have for the last one.
 */
function lostId(
  { async, method }: OperationDescriptor,
  server: ChaosServer,
  run: string,
  ending: Ending,
): string[] {
  if (!async || ending.kind === 'aborted') return []
  const own = server.requestsOf(run).filter((request) => request.method === method)
  if (ending.kind === 'data') {
    const { id, state } = ending.data
    const known = own.some((request) => request.answer.effect === 'done' && request.id === id)
    return (id === undefined ? state === 'success' : known) ? [] : [`made up the id ${id}`]
  }
  const { error } = ending
  const late = [error, error.cause].some((one) => one instanceof TimeoutError)
  return own.at(-1)?.answer.effect !== 'done' || late
    ? []
    : [`lost the id ${own.at(-1)?.id}: ${error.message}`]
}
