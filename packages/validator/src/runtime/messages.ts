import { english } from '#messages'
import type { Issue } from './issue.js'

/** What a message is made of. */
export type MessageDetails = Pick<Issue, 'path' | 'keyword' | 'expected' | 'received'> & {
  readonly suggestion: string | undefined
}

/** A sentence for each keyword; `other` for those that have none. */
export interface Messages {
  readonly [keyword: string]: ((details: MessageDetails) => string) | undefined
}

let current: Messages = english

/** The messages in use. */
export function messages(): Messages {
  return current
}

/**
 * Replaces the messages of all validators, for example by those of another language. Single calls can be given others
 * by their options.
 */
export function setMessages(table: Messages): void {
  current = table
}
