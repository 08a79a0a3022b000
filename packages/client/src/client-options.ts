import type { Hooks, Logger } from './core/hooks.js'
import { refuseUnknown } from './core/known.js'
import type { WaitDefaults } from './core/wait-options.js'
import type { ContractValidator, ValidationOptions } from './core/validation.js'
import type { TransportOptions } from './options.js'

/** Options of a client. Those that the environment has may be left out. */
export interface ClientOptions extends Omit<TransportOptions, 'checks' | 'observer'> {
  /** The defaults of `wait` and `waitUntilRunning`. */
  readonly wait?: WaitDefaults | undefined
  /** `wait.interval`, which goes first. The emulator has this property, so that waiting for it is short. */
  readonly interval?: WaitDefaults['interval']
  /** Endpoint for `forZone`, with `{zone}` in it, which the emulator has. Default: `endpoint`. */
  readonly zoneEndpoint?: string | undefined
  /** `operations` of `@dbaas-valkey/validator/operations`. */
  readonly validator?: ContractValidator | undefined
  /** What to validate, when there is a validator. */
  readonly validation?: ValidationOptions | undefined
  /** Hooks that observe calls: one set, or several. */
  readonly hooks?: Hooks | readonly Hooks[] | undefined
  /** Receives a line for each answer, retry and failure: `console`, or an object with the same methods. */
  readonly logger?: Logger | undefined
}

/** Every option of a client. Without types, a misspelt one would be ignored. */
const names: Readonly<Record<keyof ClientOptions, 1>> = {
  zone: 1,
  endpoint: 1,
  apiKey: 1,
  apiSecret: 1,
  credentials: 1,
  fetch: 1,
  dispatcher: 1,
  retry: 1,
  retryBudget: 1,
  timeout: 1,
  maxResponseSize: 1,
  userAgent: 1,
  wait: 1,
  interval: 1,
  zoneEndpoint: 1,
  validator: 1,
  validation: 1,
  hooks: 1,
  logger: 1,
}

/**
 * Refuses options that don't exist. A program that can be ended, such as the emulator, has more to it than its address and
 * credentials, and is accepted with it.
 *
 * @throws ConfigurationError
 */
export function checkOptions(options: ClientOptions): void {
  if (!(Symbol.asyncDispose in options)) refuseUnknown(options, Object.keys(names))
}
