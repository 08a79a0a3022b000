// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ValkeyVersion as ValkeyVersion2 } from '../../schemas/valkey-version.js'

export const definitionOfValkeyVersion: Definition = {
  name: 'ValkeyVersion',
  schema: {
    description: 'Version of Valkey, by its first number or by more of them. There may be others than those known here; `get-dbaas-service-type` lists those of the zone.',
    type: 'string',
  },
}

/**
 * Version of Valkey, by its first number or by more of them. There may be others than those known
 * here; `get-dbaas-service-type` lists those of the zone.
 */
export type ValkeyVersion = ValkeyVersion2

export const ValkeyVersion = /* @__PURE__ */ described(ValkeyVersion2, definitionOfValkeyVersion)
