import type { ValkeyService } from '@dbaas-valkey/types'

import { contextOf } from './core/context.js'
import { AmbiguousError, ConflictError, NotFoundError } from './core/errors.js'
import { matches } from './core/matches.js'
import type { WaitOptions } from './core/wait-options.js'
import type { Transport } from './core/transport.js'
import {
  createDbaasServiceValkey,
  createDbaasServiceValkeyOperation,
  type CreateDbaasServiceValkeyInput,
} from './generated/operations/create-dbaas-service-valkey.js'
import { getDbaasServiceValkey } from './generated/operations/get-dbaas-service-valkey.js'
import { wait, waitUntilRunning } from './wait.js'

/**
 * Creates a service and waits until it runs, or takes the one that is there, if it is as asked for. Properties that were not
 * asked for may differ. A property that the API does not tell of a service, such as where its data came from, is not compared; a
 * setting that was asked for must be among its settings.
 *
 * Programs may call it at the same time, and again after an `AmbiguousError`.
 *
 * @param options of each of the two waits
 * @throws ConflictError when a service of that name differs from what is asked for; it names the properties
 * @throws OperationFailedError when it can't be created, or is powered off
 * @example
 * const service = await ensureService(valkey, { name: 'cache', body: { plan: 'startup-4' } })
 */
export async function ensureService(
  client: Transport,
  { name, body }: CreateDbaasServiceValkeyInput,
  options: WaitOptions<ValkeyService> = {},
): Promise<ValkeyService> {
  const { onProgress: _, ...waiting } = options
  const { signal } = options
  const input = { name }
  const find = (): Promise<ValkeyService | undefined> =>
    getDbaasServiceValkey(client, input, { signal }).catch((error: unknown) => {
      if (error instanceof NotFoundError) return undefined
      throw error
    })
  let found = await find()
  if (!found) {
    try {
      await wait(client, createDbaasServiceValkey(client, { name, body }, { signal }), waiting)
    } catch (error) {
      // Another program may have been faster, or the answer was lost: the service itself tells.
      if (!(error instanceof ConflictError || error instanceof AmbiguousError)) throw error
      found = await find()
      if (!found) throw error
    }
  }
  const different = found && differences(body, found)
  if (different?.length) {
    throw new ConflictError(
      `service ${name} is there already, but not as asked for: ${different.join(', ')}. Update it, or choose another name.`,
      { ...contextOf(createDbaasServiceValkeyOperation, 0), status: 409 },
    )
  }
  return waitUntilRunning(client, input, options)
}

/** Returns the names of the properties that differ. Their values may be secrets. */
function differences(asked: object, found: object): string[] {
  return Object.entries(asked)
    .filter(([name]) => Object(found)[name] !== undefined)
    .filter(([name, value]) => !matches(value, Object(found)[name], true))
    .map(([name]) => name)
}
