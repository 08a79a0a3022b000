import { english } from '#messages'
import type { Issue } from './issue.js'

/** What a message is made of: the issue, while it has none. */
export type MessageDetails = Omit<Issue, 'message'>

/**
 * What to say of an issue, by its keyword. The second argument is its place for people, `users[0].password`; empty for
 * the whole value. The message for a keyword without an entry is the keyword.
 */
export interface Messages {
  readonly [keyword: string]: ((details: MessageDetails, place: string) => string) | undefined
}

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
