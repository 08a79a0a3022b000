// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import {
  NotificationMetadata as NotificationMetadata2,
} from '../../schemas/notification-metadata.js'

export const definitionOfNotificationMetadata: Definition = {
  name: 'NotificationMetadata',
  schema: {
    additionalProperties: true,
    description: 'Details of a notice, by name.',
    type: 'object',
  },
}

/** Details of a notice, by name. */
export type NotificationMetadata = NotificationMetadata2

export const NotificationMetadata = /* @__PURE__ */ described(
  NotificationMetadata2,
  definitionOfNotificationMetadata,
)
