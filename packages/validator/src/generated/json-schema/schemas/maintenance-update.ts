// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { MaintenanceUpdate as MaintenanceUpdate2 } from '../../schemas/maintenance-update.js'

export const definitionOfMaintenanceUpdate: Definition = {
  name: 'MaintenanceUpdate',
  schema: {
    description: 'An update that has not been installed yet.',
    properties: {
      deadline: {
        description: 'When it is installed at the latest, even outside of the window.',
        format: 'date-time',
        type: 'string',
      },
      description: { description: 'What the update changes, for people to read.', type: 'string' },
      'start-after': {
        description: 'From when on it may be installed.',
        format: 'date-time',
        type: 'string',
      },
      'start-at': {
        description: 'When it will be installed; absent while no time is set.',
        format: 'date-time',
        type: 'string',
      },
    },
    type: 'object',
  },
}

/** An update that has not been installed yet. */
export type MaintenanceUpdate = MaintenanceUpdate2

export const MaintenanceUpdate = /* @__PURE__ */ described(
  MaintenanceUpdate2,
  definitionOfMaintenanceUpdate,
)
