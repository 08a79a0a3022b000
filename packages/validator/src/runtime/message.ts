import type { Issue } from './issue.js'

/** An issue that has no message yet. */
export type MessageDetails = Omit<Issue, 'message'>

/**
 * The functions that write the message of an issue, by its keyword. The second argument is its place as text,
 * `users[0].password`, or empty for the whole value. Without an entry, the message is the keyword.
 */
export interface Messages {
  readonly [keyword: string]: ((details: MessageDetails, place: string) => string) | undefined
}
