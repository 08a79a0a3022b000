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
  /** When the call must have ended, by `performance.now()`. */
  readonly end: number
  lost: boolean
  createdSince?: number
  /** The credentials that the call waits for. */
  asked?: Credentials | Promise<Credentials> | undefined
  context: CallContext
}

/** The calls that asynchronous Operations came from, which errors of a wait name: as long as the program keeps the answer. */
export const origins = /* @__PURE__ */ new WeakMap<object, Call>()
