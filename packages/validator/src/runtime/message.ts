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
