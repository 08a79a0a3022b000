// Generated from the contract by `pnpm generate`. Do not edit.
import type { ZoneList } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { NoInput, OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `listZones` takes. */
export type ListZonesInput = NoInput

/** What `listZones` answers with. */
export type ListZonesOutput = ZoneList

/** What the engine knows about `list-zones`. */
export const listZonesOperation: OperationDescriptor<
  ListZonesInput,
  ListZonesOutput
> = {
  id: 'list-zones',
  method: 'GET',
  path: '/zone',
  safe: true,
  unsigned: true,
}

/**
 * List zones.
 *
 * Lists the zones and the address of the API in each. Needs no signature, so that a client can find
 * its zone before it has credentials.
 *
 * @example
 * const answer = await listZones(client)
 */
export function listZones(
  client: Transport,
  input: ListZonesInput = {},
  options?: CallOptions,
): Promise<ZoneList> {
  return client.send(listZonesOperation, input, options)
}
