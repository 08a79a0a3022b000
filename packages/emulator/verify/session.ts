import { setTimeout as delay } from 'node:timers/promises'

import { routes } from '../src/generated/routes.js'
import { fillIn, type Names } from './names.js'
import type { StepRequest } from './scenario.js'
import { send, type Answer } from './send.js'
import { isLoopback, type Target } from './target.js'

/** Where a run sends its requests, and what it has been told so far. */
export interface Session {
  readonly target: Target
  readonly names: Names
  readonly signal: AbortSignal
  /** Services that a request to create was sent for: they are deleted in the end, whatever was answered. */
  readonly created: Set<string>
  /** Milliseconds between two looks at what goes on. */
  readonly interval: number
}

/** How long, in milliseconds, an operation or a service may take. */
const timeout = 45 * 60_000

/** Milliseconds between two looks: an emulator is done at once, the cloud takes minutes. */
export function pollInterval({ endpoint }: Target): number {
  return isLoopback(endpoint) ? 20 : 3000
}

/** Sends the request of a step. */
export async function ask(session: Session, given: StepRequest): Promise<Answer> {
  const { names, target, signal, created } = session
  const { operation, signature, text } = given
  const route = operation === undefined ? undefined : routes[operation]
  const method = given.method ?? route?.method ?? 'GET'
  const parameters = { ...ownParameters, ...given.parameters }
  const path = (given.path ?? route?.path ?? '').replaceAll(/\{([\w-]+)\}/g, (_, name: string) =>
    encodeURIComponent(fillIn(parameters[name] ?? '', names)),
  )
  const body = text ?? (given.body === undefined ? '' : JSON.stringify(fillIn(given.body, names)))
  const service = names.get('service')
  if (operation === 'create-dbaas-service-valkey' && service !== undefined) created.add(service)
  return send(target, { method, path, body, ...(signature && { signature }) }, signal)
}

/** What stands for path parameters unless a step says otherwise. */
const ownParameters: Readonly<Record<string, string>> = {
  name: '{service}',
  'service-name': '{service}',
  username: '{user}',
  'service-type-name': 'valkey',
}

/** Asks until an answer is as it should be. */
export async function askUntil(
  session: Session,
  request: StepRequest,
  enough: (answer: Answer) => boolean,
): Promise<Answer> {
  const end = Date.now() + timeout
  for (;;) {
    const answer = await ask(session, request)
    if (enough(answer) || Date.now() > end) return answer
    await delay(session.interval, undefined, { signal: session.signal })
  }
}

/** A property of an answer's body. */
export function property({ body }: Answer, name: string): unknown {
  return typeof body === 'object' && body !== null
    ? (body as Readonly<Record<string, unknown>>)[name]
    : undefined
}
