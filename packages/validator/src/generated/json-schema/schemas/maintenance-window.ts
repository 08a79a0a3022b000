// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { MaintenanceWindow as MaintenanceWindow2 } from '../../schemas/maintenance-window.js'
import { definitionOfWeekday } from './weekday.js'

export const definitionOfMaintenanceWindow: Definition = {
  name: 'MaintenanceWindow',
  schema: {
    description: 'When updates may be installed, once a week.',
    properties: {
      dow: { $ref: '#/$defs/Weekday', description: 'Day of the week.' },
      time: {
        description: 'Time of day in UTC, as `HH:MM:SS`.',
        maxLength: 8,
        minLength: 8,
        type: 'string',
      },
    },
    required: ['dow', 'time'],
    type: 'object',
  },
  uses: () => [definitionOfWeekday],
}

/** When updates may be installed, once a week. */
export type MaintenanceWindow = MaintenanceWindow2

export const MaintenanceWindow = /* @__PURE__ */ described(
  MaintenanceWindow2,
  definitionOfMaintenanceWindow,
)
