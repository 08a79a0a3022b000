// Generated from the contract by `pnpm generate`. Do not edit.
import type { Operation, operations } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `getOperation` takes. */
export interface GetOperationInput {
  /** Id of the operation, as the call that started it returned it. */
  readonly id: operations['get-operation']['parameters']['path']['id']
}

/** What `getOperation` answers with. */
export type GetOperationOutput = Operation

/** What the engine knows about `get-operation`. */
export const getOperationOperation: OperationDescriptor<
  GetOperationInput,
  GetOperationOutput
> = {
  id: 'get-operation',
  method: 'GET',
  path: '/operation/{id}',
  safe: true,
}

/**
 * Get an operation.
 *
 * Reads how far a change has come. Ask again while the state is `pending`, no more often than every
 * 3 s. An operation that has failed is still a successful answer to this request.
 *
 * @example
 * const answer = await getOperation(client, { id: '3f2b7c1e-9d84-4c56-8a3b-2f1e6d5c4b7a' })
 */
export function getOperation(
  client: Transport,
  input: GetOperationInput,
  options?: CallOptions,
): Promise<Operation> {
  return client.send(getOperationOperation, input, options)
}
