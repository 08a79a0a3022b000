import type { OperationReason } from '@dbaas-valkey/types'

/**
 * When the work of an operation begins.
 *
 * - `{ after }`: so many milliseconds after the answer, by the emulator's clock; the answer says `pending`, as the
 *   cloud's does. `{ after: 0 }` is the default.
 * - `'at-once'`: before the answer, which already says `success` or `failure`: nobody has to poll.
 * - `'when-told'`: when a test says so.
 */
export type OperationTiming = { readonly after: number } | 'at-once' | 'when-told'

/** How an operation that is made to fail ends. */
export interface OperationFailure {
  /** `failure` by default. */
  readonly state?: 'failure' | 'timeout'
  /** `unknown` by default. */
  readonly reason?: OperationReason
  readonly message?: string
}
