// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { UriParams as UriParams2 } from '../../schemas/uri-params.js'

export const definitionOfUriParams: Definition = {
  name: 'UriParams',
  schema: {
    additionalProperties: true,
    description: 'The parts of a service\'s URI, by name; `user`, `host` and `port` are always among them. `password` may be absent: `reveal-dbaas-valkey-user-password` reads it.',
    type: 'object',
  },
}

/**
 * The parts of a service's URI, by name; `user`, `host` and `port` are always among them.
 * `password` may be absent: `reveal-dbaas-valkey-user-password` reads it.
 */
export type UriParams = UriParams2

export const UriParams = /* @__PURE__ */ described(UriParams2, definitionOfUriParams)
