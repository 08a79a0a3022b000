// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { Maintenance as Maintenance2 } from '../../schemas/maintenance.js'
import { definitionOfMaintenanceUpdate } from './maintenance-update.js'
import { definitionOfWeekday } from './weekday.js'

export const definitionOfMaintenance: Definition = {
  name: 'Maintenance',
  schema: {
    description: 'The weekly time for updates, and the updates that wait for it.',
    properties: {
      dow: { $ref: '#/$defs/Weekday', description: 'Day of the week.' },
      time: {
        description: 'Time of day in UTC, as `HH:MM:SS`.',
        maxLength: 8,
        minLength: 8,
        type: 'string',
      },
      updates: {
        description: 'Updates that have not been installed yet.',
        items: { $ref: '#/$defs/MaintenanceUpdate' },
        type: 'array',
      },
    },
    required: ['dow', 'time', 'updates'],
    type: 'object',
  },
  uses: () => [definitionOfMaintenanceUpdate, definitionOfWeekday],
}

/** The weekly time for updates, and the updates that wait for it. */
export type Maintenance = Maintenance2

export const Maintenance = /* @__PURE__ */ described(Maintenance2, definitionOfMaintenance)
