import { english } from '#messages'

import type { Messages } from './message.js'

/** The messages in use. */
export let messages: Messages = english

/**
 * Replaces the messages of all validators, for example by those of another language. Single calls can be given others
 * by their options.
 *
 * @example
 * setMessages({ ...english, required: (_, place) => `${place} fehlt` })
 */
export function setMessages(table: Messages): void {
  messages = table
}
