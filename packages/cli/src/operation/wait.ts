import type { Transport } from '@dbaas-valkey/client'

import type { Given } from '../command.js'
import { progress } from '../output/progress.js'
import { interrupted } from '../signals.js'

/**
 * Waits until an operation is done, and says on a terminal how long that takes.
 *
 * @throws OperationFailedError when it ends in failure
 */
export async function waitForOperation(
  session: Transport,
  operation: unknown,
  given: Given,
): Promise<unknown> {
  const { wait } = await import('@dbaas-valkey/client')
  const told = progress('Waiting for the operation', given)
  try {
    return await wait(session, operation as Parameters<typeof wait>[1], {
      signal: interrupted,
      onProgress: ({ state }) => told.say(state ?? ''),
    })
  } finally {
    told.end()
  }
}

/** Waits until a service can be used. */
export async function waitForService(
  session: Transport,
  name: string,
  given: Given,
): Promise<unknown> {
  const { waitUntilRunning } = await import('@dbaas-valkey/client')
  const told = progress(`Waiting for ${name}`, given)
  try {
    return await waitUntilRunning(
      session,
      { name },
      { signal: interrupted, onProgress: ({ state }) => told.say(state ?? '') },
    )
  } finally {
    told.end()
  }
}
