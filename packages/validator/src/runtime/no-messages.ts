import type { Messages } from './message.js'

/**
 * Takes the place of the English messages under the condition `no-messages` (see the README), for programs that show
 * none or bring their own. The message of an issue is then its keyword.
 */
export const english: Messages = {}
