import type { CallOptions, Timeouts } from './call-options.js'
import type { CallContext } from './context.js'
import type { Credentials } from './credentials.js'
import type { OperationInput } from './input.js'
import type { OperationDescriptor, RefusedCall } from './operation.js'
import type { ResolvedOptions } from './resolved-options.js'

/** One call on its way through the engine. */
export interface Call extends RefusedCall {
  readonly resolved: ResolvedOptions
  readonly operation: OperationDescriptor
  readonly input: OperationInput
  readonly options: CallOptions
  readonly timeout: Timeouts
  /** When it must be over, by `performance.now()`. */
  readonly end: number
  lost: boolean
  createdSince?: number
  /** What the call signs with, or the promise of it. */
  credentials?: Credentials | Promise<Credentials>
  context: CallContext
}
