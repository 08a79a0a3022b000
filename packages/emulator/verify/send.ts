import { setTimeout as delay } from 'node:timers/promises'

import { noQuery } from '../../client/dist/core/query.js'
import { sign } from '../../client/dist/core/sign.js'
import { VerifyError } from './errors.js'
import type { StepRequest } from './scenario.js'
import type { Target } from './target.js'

export interface Exchange {
  readonly method: string
  /** Below the API's prefix. */
  readonly path: string
  /** Empty when there is none. */
  readonly body: string
  readonly signature?: StepRequest['signature']
}

export interface Answer {
  readonly status: number
  /** Media type without parameters; empty when the answer has none. */
  readonly type: string
  /** JSON where the body is JSON, else its text; undefined when there is none. */
  readonly body: unknown
}

/** Requests that no answer comes to are sent this often when nothing can have been done twice. */
const attempts = 3

/** Milliseconds between two attempts. */
const pause = 1000

/** How long, in milliseconds, one answer may take. */
const timeout = 60_000

/** How long the client's signatures hold, in seconds. */
const validity = 600

/**
 * Sends one request, signed by the client's own signer, and takes whatever answer comes. A request that reads is sent
 * again after a lost connection, any request after a 429.
 */
export async function send(
  target: Target,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await sendOnce(target, exchange, signal)
      if (answer.status !== 429 || attempt === attempts) return answer
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (exchange.method !== 'GET' || attempt === attempts) throw noAnswer(target, exchange, error)
    }
    await delay(pause * attempt, undefined, { signal })
  }
}

function noAnswer({ endpoint }: Target, { method, path }: Exchange, cause: unknown): VerifyError {
  const { message, cause: deeper } = cause as Error
  const reason = deeper instanceof Error ? deeper.message : message
  return new VerifyError(`No answer to ${method} ${endpoint}${path}: ${reason}.`, { cause })
}

async function sendOnce(
  { endpoint, credentials }: Target,
  { method, path, body, signature }: Exchange,
  signal: AbortSignal,
): Promise<Answer> {
  const url = new URL(`${endpoint}${path}`)
  const headers: Record<string, string> = { 'user-agent': 'dbaas-valkey-verify' }
  if (body !== '') headers['content-type'] = 'application/json'
  if (signature !== 'missing') {
    const age = typeof signature === 'object' ? (validity + signature.secondsAgo) * 1000 : 0
    const { apiKey, apiSecret } = credentials
    headers['authorization'] = await sign(
      { method, path: url.pathname, query: noQuery, body },
      { apiKey, apiSecret: signature === 'wrong' ? `${apiSecret}-wrong` : apiSecret },
      Date.now() - age,
    )
  }
  const response = await fetch(url, {
    method,
    headers,
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    ...(body !== '' && { body }),
  })
  return { status: response.status, type: mediaType(response), body: read(await response.text()) }
}

function mediaType({ headers }: Response): string {
  return headers.get('content-type')?.split(';', 1)[0]?.trim() ?? ''
}

function read(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
