import type { Credentials } from './credentials.js'
import type { OperationDescriptor, OperationInput } from './operation.js'
import type { CallOptions, Settings } from './settings.js'

/** One call on its way through the engine. */
export interface Call {
  readonly settings: Settings
  readonly operation: OperationDescriptor
  readonly input: OperationInput
  readonly options: CallOptions
  readonly timeout: Settings['timeout']
  /** When it must be over, by `performance.now()`. */
  readonly end: number
  /** Whether an earlier attempt may have been carried out. */
  lost: boolean
  /**
   * Set once an attempt was answered with a 503, which a gateway may say of a request that it has passed on: the server's
   * time, in milliseconds since 1970, before which that attempt can't have created anything. NaN when it told no time.
   */
  createdSince?: number
  /** What the call signs with, or the promise of it. */
  credentials?: Credentials | Promise<Credentials>
  /** What an error would say about the call as it stands. */
  context: CallContext
}

/** What every error says of the call that it ends. */
export interface CallContext {
  readonly operationId: string
  readonly method: string
  readonly path: string
  readonly attempts: number
  readonly requestId?: string | undefined
}

/** @param attempts how many were made so far */
export function contextOf(
  { id: operationId, method, path }: OperationDescriptor,
  attempts: number,
): CallContext {
  return { operationId, method, path, attempts }
}
