// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { Notification as Notification2 } from '../../schemas/notification.js'
import { definitionOfNotificationLevel } from './notification-level.js'
import { definitionOfNotificationMetadata } from './notification-metadata.js'
import { definitionOfNotificationType } from './notification-type.js'

export const definitionOfNotification: Definition = {
  name: 'Notification',
  schema: {
    description: 'A notice that concerns a service.',
    properties: {
      level: { $ref: '#/$defs/NotificationLevel', description: 'How urgent it is.' },
      message: {
        description: 'The notice, for people to read.',
        maxLength: 1024,
        minLength: 1,
        type: 'string',
      },
      metadata: {
        $ref: '#/$defs/NotificationMetadata',
        description: 'The same for programs; what it holds depends on the type.',
      },
      type: { $ref: '#/$defs/NotificationType', description: 'What it is about.' },
    },
    required: ['level', 'message', 'metadata', 'type'],
    type: 'object',
  },
  uses: () => [
    definitionOfNotificationLevel,
    definitionOfNotificationMetadata,
    definitionOfNotificationType,
  ],
}

/** A notice that concerns a service. */
export type Notification = Notification2

export const Notification = /* @__PURE__ */ described(Notification2, definitionOfNotification)
