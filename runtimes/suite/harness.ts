/** What a case has to work with, the same on every runtime. */
import { createClient, type Client, type ClientOptions } from '@dbaas-valkey/client'

/** A request as the server counted it. */
export interface Counted {
  readonly method: string
  readonly signatureIssue: string | undefined
}

export interface Ground {
  /** The address of the fault server, `http://127.0.0.1:PORT/v2`. */
  readonly endpoint: string
  /** A client whose requests the server answers by a script: one word a request, the last one for all that follow. */
  client(script: string, options?: ClientOptions): Client
  /** The requests that reached the server by that client. */
  requests(): Promise<Counted[]>
}

/** What one case found. */
export interface Finding {
  readonly name: string
  /** Empty when all was as it should be. */
  readonly problem: string
  /** What a runtime may do as it likes, such as send a request again by itself. */
  readonly note?: string | undefined
}

export type Case = (ground: Ground) => Promise<string | void>

let runs = 0

/** Runs one case; it fails by throwing, and may return a note. */
export async function runCase(
  name: string,
  body: Case,
  endpoint: string,
  label: string,
): Promise<Finding> {
  const run = `${label}-${runs++}`
  const ground: Ground = {
    endpoint,
    client: (script, options = {}) => {
      const headers = { 'x-run': run, 'x-script': script }
      return createClient({
        endpoint,
        apiKey: 'EXO0123456789abcdef',
        apiSecret: 'fault-server-secret_0123456789',
        retry: { delay: 1, maxRetryAfter: 1 },
        timeout: { attempt: 1000 },
        wait: { interval: 1 },
        hooks: { request: () => headers },
        ...options,
      })
    },
    requests: async () => {
      const response = await fetch(`${new URL(endpoint).origin}/count/${run}`)
      return (await response.json()) as Counted[]
    },
  }
  try {
    return { name, problem: '', note: (await body(ground)) ?? undefined }
  } catch (error) {
    return { name, problem: String(error) }
  }
}

/** Throws when two values aren't the same as JSON. */
export function equal(given: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(given), JSON.stringify(wanted)]
  if (a !== b) throw new Error(`is ${a}, should be ${b}`)
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await promise
  } catch (error) {
    return error as Record<string, unknown>
  }
  throw new Error('did not fail')
}
