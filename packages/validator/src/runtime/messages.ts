import { english } from '#messages'

import type { Messages } from './message.js'

/** The messages in use. */
export let messages: Messages = english

/**
 * Replaces the messages of all validators, for example by those of another language. The options of a call can replace them
 * for that call.
 *
 * @example
 * setMessages({ ...english, required: (_, place) => `${place} fehlt` })
 */
export function setMessages(table: Messages): void {
  messages = table
}
