// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { NotificationLevel as NotificationLevel2 } from '../../schemas/notification-level.js'

export const definitionOfNotificationLevel: Definition = {
  name: 'NotificationLevel',
  schema: {
    description: 'How urgent a notice is.\n\n- `notice`: to be known\n- `warning`: to be acted upon',
    enum: ['notice', 'warning'],
    type: 'string',
  },
}

/**
 * How urgent a notice is.
 *
 * - `notice`: to be known
 * - `warning`: to be acted upon
 */
export type NotificationLevel = NotificationLevel2

export const NotificationLevel = /* @__PURE__ */ described(
  NotificationLevel2,
  definitionOfNotificationLevel,
)
