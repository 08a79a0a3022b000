import type { Operation, ValkeyService } from '@dbaas-valkey/types'

import { overlay } from './core/defined.js'
import { inZone } from './core/endpoint.js'
import { logTo, type Hooks, type Logger } from './core/hooks.js'
import { methodsOf } from './core/methods.js'
import { observe } from './core/observe.js'
import type { WaitDefaults, WaitOptions } from './core/poll.js'
import type { ResolvedOptions } from './core/resolved-options.js'
import type { Transport } from './core/transport.js'
import { validateWith, type ContractValidator, type ValidationOptions } from './core/validation.js'
import type { ZoneName } from './generated/contract.js'
import { descriptors } from './generated/descriptors.js'
import type { Methods } from './generated/methods.js'
import type { GetDbaasServiceValkeyInput } from './generated/operations/get-dbaas-service-valkey.js'
import { resolveOptions, type TransportOptions } from './options.js'
import { createPaths, type Paths } from './paths.js'
import { transportOf } from './transport.js'
import { wait, waitUntilRunning } from './wait.js'

/** A client for the API of one zone. */
export interface Client extends Methods, Transport {
  /**
   * openapi-fetch's methods, through the same engine.
   *
   * @example
   * const { data, error } = await valkey.paths.GET('/dbaas-valkey/{name}', { params: { path: { name: 'cache' } } })
   */
  readonly paths: Paths
  /**
   * Waits until a change is done; see the function `wait`.
   *
   * @example
   * const operation = await valkey.deleteDbaasServiceValkey({ name: 'cache' })
   * await valkey.wait(operation, { timeout: 600_000 })
   */
  readonly wait: (operation: Operation, options?: WaitOptions<Operation>) => Promise<Operation>
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

/** Options of a client. Those that the environment has may be left out. */
export interface ClientOptions extends Omit<TransportOptions, 'checks' | 'observer'> {
  /** The defaults of `wait` and `waitUntilRunning`. */
  readonly wait?: WaitDefaults | undefined
  /** `operations` of `@dbaas-valkey/validator/operations`. */
  readonly validator?: ContractValidator | undefined
  /** What to validate, when there is a validator. */
  readonly validation?: ValidationOptions | undefined
  /** Hooks that observe calls: one set, or several. */
  readonly hooks?: Hooks | readonly Hooks[] | undefined
  /** Receives a line for each answer, retry and failure: `console`, or an object with the same methods. */
  readonly logger?: Logger | undefined
}

/**
 * Returns a client with a method for each operation.
 *
 * @throws ConfigurationError when the endpoint or the zone can't be used
 * @example
 * const valkey = createClient({ zone: 'ch-gva-2' })
 * const operation = await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } })
 * await valkey.wait(operation)
 * const service = await valkey.waitUntilRunning({ name: 'cache' })
 */
export function createClient(options: ClientOptions = {}): Client {
  const { hooks = [], logger, validator, validation } = options
  const all = [hooks, logger ? logTo(logger) : []].flat()
  return clientOf(
    resolveOptions({
      ...options,
      observer: all.length > 0 ? observe(...all) : undefined,
      checks: validator && validateWith(validator, validation, logger),
    }),
    options.wait,
  )
}

function clientOf(resolved: ResolvedOptions, defaults: WaitDefaults = {}): Client {
  const transport = transportOf(resolved)
  return {
    ...transport,
    ...methodsOf<Methods>(transport, descriptors),
    paths: createPaths(resolved),
    wait: (operation, options = {}) => wait(transport, operation, overlay(defaults, options)),
    waitUntilRunning: (input, options = {}) =>
      waitUntilRunning(transport, input, overlay(defaults, options)),
    forZone: (zone) => clientOf({ ...resolved, ...inZone(resolved.endpoint, zone) }, defaults),
  }
}
