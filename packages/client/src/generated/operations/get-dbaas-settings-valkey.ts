// Generated from the contract by `pnpm generate`. Do not edit.
import type { ValkeySettingsCatalogue } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { NoInput, OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `getDbaasSettingsValkey` takes. */
export type GetDbaasSettingsValkeyInput = NoInput

/** What `getDbaasSettingsValkey` answers with. */
export type GetDbaasSettingsValkeyOutput = ValkeySettingsCatalogue

/** What the engine knows about `get-dbaas-settings-valkey`. */
export const getDbaasSettingsValkeyOperation: OperationDescriptor<
  GetDbaasSettingsValkeyInput,
  GetDbaasSettingsValkeyOutput
> = {
  id: 'get-dbaas-settings-valkey',
  method: 'GET',
  path: '/dbaas-settings-valkey',
  safe: true,
}

/**
 * Get the settings that Valkey understands.
 *
 * Describes every setting that can be given as `valkey-settings`, as a JSON Schema with types,
 * limits and defaults. The settings of one service are read with the service.
 *
 * @example
 * const answer = await getDbaasSettingsValkey(client)
 */
export function getDbaasSettingsValkey(
  client: Transport,
  input: GetDbaasSettingsValkeyInput = {},
  options?: CallOptions,
): Promise<ValkeySettingsCatalogue> {
  return client.send(getDbaasSettingsValkeyOperation, input, options)
}
