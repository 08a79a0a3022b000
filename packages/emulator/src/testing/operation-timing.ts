import type { OperationReason } from '@dbaas-valkey/types'

/**
 * When the work of an operation begins.
 *
 * - `{ after }`: that many milliseconds after the answer, by the emulator's clock. The answer says `pending`, as in the cloud.
 *   `{ after: 0 }` is the default.
 * - `'at-once'`: before the answer, which already says `success` or `failure`. Clients do not have to poll.
 * - `'when-told'`: when a test calls `finishOperation`.
 */
export type OperationTiming = { readonly after: number } | 'at-once' | 'when-told'

/** How an operation ends that a test makes fail. */
export interface OperationFailure {
  /** `failure` by default. */
  readonly state?: 'failure' | 'timeout'
  /** `unknown` by default. */
  readonly reason?: OperationReason
  readonly message?: string
}
