import type { Messages, Schema } from '@dbaas-valkey/validator'

import { english } from '../generated/control/messages.js'

/** The most issues in one message. */
const maxIssues = 10

/**
 * Returns what is wrong with a value, each issue with its place: `moveClock.by must be an integer but is null`.
 *
 * @param subject the name of the value in messages
 */
export function findIssues(subject: string, schema: Schema<unknown>, value: unknown): string[] {
  return findPlacedIssues(subject, schema, value).map(({ message }) => message)
}

/** An issue with the way to its place in the value. */
export interface PlacedIssue {
  readonly path: readonly PropertyKey[]
  /** Whether the name of the property is wrong, and not its value. */
  readonly isName?: boolean
  readonly message: string
}

/** The same as {@link findIssues}, with the places also for programs. */
export function findPlacedIssues(
  subject: string,
  schema: Schema<unknown>,
  value: unknown,
): PlacedIssue[] {
  const result = schema.validate(value, { maxIssues, messages: messagesFor(subject) })
  if (result.ok) return []
  return result.issues.map(({ path, message, keyword }) => ({
    path,
    message,
    isName: keyword === 'additionalProperties',
  }))
}

function messagesFor(subject: string): Messages {
  const entries = Object.entries(english).map(([keyword, message]) => [
    keyword,
    (details: Parameters<NonNullable<typeof message>>[0], place: string) =>
      message?.(details, join(subject, place)),
  ])
  return Object.fromEntries(entries) as Messages
}

function join(subject: string, place: string): string {
  return place === '' || place.startsWith('[') ? subject + place : `${subject}.${place}`
}
