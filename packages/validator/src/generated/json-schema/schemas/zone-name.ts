// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ZoneName as ZoneName2 } from '../../schemas/zone-name.js'

export const definitionOfZoneName: Definition = {
  name: 'ZoneName',
  schema: {
    description: 'Name of a zone; the country, the town and a number.',
    enum: [
      'at-vie-1',
      'at-vie-2',
      'bg-sof-1',
      'ch-dk-2',
      'ch-gva-2',
      'de-fra-1',
      'de-muc-1',
      'hr-zag-1',
    ],
    type: 'string',
  },
}

/** Name of a zone; the country, the town and a number. */
export type ZoneName = ZoneName2

export const ZoneName = /* @__PURE__ */ described(ZoneName2, definitionOfZoneName)
