import type { Operation, ValkeyService } from '@dbaas-valkey/types'

import { checkOptions, type ClientOptions } from './client-options.js'
import { overlay } from './core/defined.js'
import { inZone } from './core/endpoint.js'
import { logTo } from './core/hooks.js'
import { methodsOf } from './core/methods.js'
import { observe } from './core/observe.js'
import type { WaitDefaults, WaitOptions } from './core/wait-options.js'
import type { ResolvedOptions } from './core/resolved-options.js'
import type { Transport } from './core/transport.js'
import { validateWith } from './core/validation.js'
import { inKnownZone } from './core/zone.js'
import type { ZoneName } from './generated/contract.js'
import { descriptors } from './generated/descriptors.js'
import type { Methods } from './generated/methods.js'
import type { GetDbaasServiceValkeyInput } from './generated/operations/get-dbaas-service-valkey.js'
import { resolveOptions } from './options.js'
import { transportOf } from './transport.js'
import { wait, waitUntilRunning } from './wait.js'

/** A client for the API of one zone. */
export interface Client extends Methods, Transport {
  /**
   * Waits until a change is done; see the function `wait`.
   *
   * @example
   * await valkey.wait(valkey.deleteDbaasServiceValkey({ name: 'cache' }), { timeout: 600_000 })
   */
  readonly wait: (
    change: Operation | PromiseLike<Operation>,
    options?: WaitOptions<Operation>,
  ) => Promise<Operation>
  /**
   * Waits until a service is `running`; see the function `waitUntilRunning`.
   *
   * @example
   * const service = await valkey.waitUntilRunning({ name: 'cache' }, { signal: AbortSignal.timeout(600_000) })
   */
  readonly waitUntilRunning: (
    input: GetDbaasServiceValkeyInput,
    options?: WaitOptions<ValkeyService>,
  ) => Promise<ValkeyService>
  /**
   * Returns this client for another zone. Both share credentials and the budget of retries.
   *
   * @throws ConfigurationError when the client has an endpoint without `{zone}`
   * @example
   * const services = await valkey.forZone('de-fra-1').listDbaasServices()
   */
  readonly forZone: (zone: ZoneName) => Client
}

/**
 * Returns a client with a method for each operation.
 *
 * @throws ConfigurationError when the endpoint or the zone can't be used
 * @example
 * const valkey = createClient({ zone: 'ch-gva-2' })
 * await valkey.wait(valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }))
 * const service = await valkey.waitUntilRunning({ name: 'cache' })
 */
export function createClient(options: ClientOptions = {}): Client {
  checkOptions(options)
  const { hooks = [], logger, validator, validation, zoneEndpoint } = options
  const all = [hooks, logger ? logTo(logger) : []].flat()
  const resolved = resolveOptions({
    ...options,
    observer: all.length > 0 ? observe(...all) : undefined,
    checks: validator && validateWith(validator, validation, logger),
  })
  const defaults = overlay<WaitDefaults>({ interval: options.interval }, options.wait)
  return clientOf(inKnownZone(resolved), defaults, zoneEndpoint)
}

function clientOf(
  resolved: ResolvedOptions,
  defaults: WaitDefaults,
  zoneEndpoint = resolved.endpoint,
): Client {
  const transport = { ...transportOf(resolved), waitDefaults: defaults }
  return {
    ...transport,
    ...methodsOf<Methods>(transport, descriptors),
    wait: (change, options) => wait(transport, change, options),
    waitUntilRunning: (input, options) => waitUntilRunning(transport, input, options),
    forZone: (zone) =>
      clientOf({ ...resolved, ...inKnownZone(inZone(zoneEndpoint, zone)) }, defaults, zoneEndpoint),
  }
}
