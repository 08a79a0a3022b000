import type { OperationDescriptor } from './operation.js'

/** Returns the properties that every error has of its call. */
export interface CallContext {
  readonly operationId: string
  readonly method: string
  readonly path: string
  readonly attempts: number
  readonly requestId?: string | undefined
}

/** @param attempts the number of attempts so far */
export function contextOf(
  { id: operationId, method, path }: OperationDescriptor,
  attempts: number,
): CallContext {
  return { operationId, method, path, attempts }
}
