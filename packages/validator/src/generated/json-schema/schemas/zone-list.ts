// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ZoneList as ZoneList2 } from '../../schemas/zone-list.js'
import { definitionOfZone } from './zone.js'

export const definitionOfZoneList: Definition = {
  name: 'ZoneList',
  schema: {
    description: 'The zones.',
    properties: {
      zones: { description: 'The zones.', items: { $ref: '#/$defs/Zone' }, type: 'array' },
    },
    type: 'object',
  },
  uses: () => [definitionOfZone],
}

/** The zones. */
export type ZoneList = ZoneList2

export const ZoneList = /* @__PURE__ */ described(ZoneList2, definitionOfZoneList)
