import { createClient, type Client, type ClientOptions } from '../../src/index.js'
import { apiKey, apiSecret, type FaultServer } from './fault-server.js'

/** A client of the fault server that doesn't make a test wait for its delays. */
export function clientOf(
  { endpoint }: Pick<FaultServer, 'endpoint'>,
  options: ClientOptions = {},
): Client {
  return createClient({
    endpoint,
    apiKey,
    apiSecret,
    retry: { delay: 1, maxRetryAfter: 1 },
    ...options,
  })
}

/** What a call rejected with; fails when it didn't. */
export async function rejection(call: Promise<unknown>): Promise<unknown> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('error' in outcome) return outcome.error
  throw new Error(`The call did not fail, but gave ${JSON.stringify(outcome.value)}`)
}
