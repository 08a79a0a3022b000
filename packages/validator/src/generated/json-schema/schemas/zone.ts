// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { Zone as Zone2 } from '../../schemas/zone.js'
import { definitionOfZoneName } from './zone-name.js'

export const definitionOfZone: Definition = {
  name: 'Zone',
  schema: {
    description: 'A place with data centres of its own.',
    properties: {
      'api-endpoint': {
        description: 'Address of the API in the zone, with the prefix of its version.',
        readOnly: true,
        type: 'string',
      },
      name: { $ref: '#/$defs/ZoneName', description: 'Name of the zone.', readOnly: true },
      'sos-endpoint': {
        description: 'Address of the object storage in the zone.',
        readOnly: true,
        type: 'string',
      },
    },
    type: 'object',
  },
  uses: () => [definitionOfZoneName],
}

/** A place with data centres of its own. */
export type Zone = Zone2

export const Zone = /* @__PURE__ */ described(Zone2, definitionOfZone)
