// Generated from the contract by `pnpm generate`. Do not edit.
import type { ServiceName, ValkeyService } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `getDbaasServiceValkey` takes. */
export interface GetDbaasServiceValkeyInput {
  /** Name of the service. The id in the `reference` of an operation is accepted in its place. */
  readonly name: ServiceName
}

/** What `getDbaasServiceValkey` answers with. */
export type GetDbaasServiceValkeyOutput = ValkeyService

/** What the engine knows about `get-dbaas-service-valkey`. */
export const getDbaasServiceValkeyOperation: OperationDescriptor<
  GetDbaasServiceValkeyInput,
  GetDbaasServiceValkeyOutput
> = {
  id: 'get-dbaas-service-valkey',
  method: 'GET',
  path: '/dbaas-valkey/{name}',
  safe: true,
}

/**
 * Get a Valkey service.
 *
 * Reads everything about one service: how to connect to it, its plan and nodes, its users,
 * settings, backups and maintenance. Passwords are part of the answer.
 *
 * @example
 * const answer = await getDbaasServiceValkey(client, { name: 'cache' })
 */
export function getDbaasServiceValkey(
  client: Transport,
  input: GetDbaasServiceValkeyInput,
  options?: CallOptions,
): Promise<ValkeyService> {
  return client.send(getDbaasServiceValkeyOperation, input, options)
}
