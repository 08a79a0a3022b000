// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ConnectionInfo as ConnectionInfo2 } from '../../schemas/connection-info.js'

export const definitionOfConnectionInfo: Definition = {
  name: 'ConnectionInfo',
  schema: {
    description: 'How to connect to a service as the user `default`. The password, alone and in the URIs, may be absent: `reveal-dbaas-valkey-user-password` reads it.',
    properties: {
      password: {
        description: 'Password of the user `default`. It may be absent.',
        type: 'string',
      },
      slave: {
        description: 'URIs of the replicas, which answer reads only, with the user name; the password may be absent.',
        items: { description: 'URI of a replica.', type: 'string' },
        type: 'array',
      },
      uri: {
        description: 'URIs of the primary, with the user name; the password may be absent.',
        items: { description: 'URI of the primary.', type: 'string' },
        type: 'array',
      },
    },
    type: 'object',
  },
}

/**
 * How to connect to a service as the user `default`. The password, alone and in the URIs, may be
 * absent: `reveal-dbaas-valkey-user-password` reads it.
 */
export type ConnectionInfo = ConnectionInfo2

export const ConnectionInfo = /* @__PURE__ */ described(ConnectionInfo2, definitionOfConnectionInfo)
