import type { Messages } from './message.js'

/**
 * Replaces the English messages under the condition `no-messages` (see the README), for programs that show no messages or
 * have their own. The message of an issue is then its keyword.
 */
export const english: Messages = {}
