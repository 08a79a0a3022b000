import type { SchemaFacts } from '../schema-facts.js'

export const maintenance: SchemaFacts = {
  Weekday:
    'string, one of friday | monday | never | saturday | sunday | thursday | tuesday | wednesday',
  MaintenanceWindow: {
    dow: 'Weekday, required',
    time: 'string, required, length 8..8',
  },
  Maintenance: {
    dow: 'Weekday, required',
    time: 'string, required, length 8..8',
    updates: 'array of MaintenanceUpdate, required',
  },
  MaintenanceUpdate: {
    description: 'string',
    'start-after': 'string, format date-time',
    'start-at': 'string, format date-time',
    deadline: 'string, format date-time',
  },
}
