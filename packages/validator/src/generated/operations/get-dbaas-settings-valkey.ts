// Generated from the contract by `pnpm generate`. Do not edit.
import { Problem } from '../schemas/problem.js'
import { ValkeySettingsCatalogue } from '../schemas/valkey-settings-catalogue.js'

/** Validators for `GET /dbaas-settings-valkey`. */
export const getDbaasSettingsValkey = {
  path: undefined,
  query: undefined,
  body: undefined,
  responses: {
    '200': ValkeySettingsCatalogue,
    default: Problem,
  },
}
