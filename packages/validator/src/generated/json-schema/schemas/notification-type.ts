// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { NotificationType as NotificationType2 } from '../../schemas/notification-type.js'

export const definitionOfNotificationType: Definition = {
  name: 'NotificationType',
  schema: {
    description: 'What a notice is about.\n\n- `service_end_of_life`: the version that the service runs will no longer be supported\n- `service_powered_off_removal`: the service will be deleted because it has been powered off for long',
    enum: ['service_end_of_life', 'service_powered_off_removal'],
    type: 'string',
  },
}

/**
 * What a notice is about.
 *
 * - `service_end_of_life`: the version that the service runs will no longer be supported
 * - `service_powered_off_removal`: the service will be deleted because it has been powered off for
 * long
 */
export type NotificationType = NotificationType2

export const NotificationType = /* @__PURE__ */ described(
  NotificationType2,
  definitionOfNotificationType,
)
