import type { SchemaFacts } from '../schema-facts.js'

export const notification: SchemaFacts = {
  Notification: {
    level: 'NotificationLevel, required',
    type: 'NotificationType, required',
    message: 'string, required, length 1..1024',
    metadata: 'NotificationMetadata, required',
  },
  NotificationLevel: 'string, one of notice | warning',
  NotificationType: 'string, one of service_end_of_life | service_powered_off_removal',
  NotificationMetadata: 'object, open',
}
