import { wait, type Transport } from '@dbaas-valkey/client'
import type { ServerContext } from '@modelcontextprotocol/server'

/**
 * Waits until an operation is done. Meanwhile it tells the client that it goes on, where the client wants to know.
 *
 * @throws OperationFailedError when it ends in failure
 */
export function waitFor(
  client: Transport,
  operation: unknown,
  { mcpReq }: ServerContext,
): Promise<unknown> {
  const token = mcpReq._meta?.progressToken
  return wait(client, operation as Parameters<typeof wait>[1], {
    signal: mcpReq.signal,
    onProgress({ state }, { polls, elapsed }) {
      // What it came to is in the answer. The official client drops a notification that arrives together with the answer.
      if (token === undefined || state !== 'pending') return
      const message = `The operation is ${state} after ${Math.round(elapsed / 1000)} s.`
      const params = { progressToken: token, progress: polls, message }
      // A client that has gone is told by the signal.
      mcpReq.notify({ method: 'notifications/progress', params }).catch(() => undefined)
    },
  })
}
