import type { OperationDescriptor } from './operation.js'

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
