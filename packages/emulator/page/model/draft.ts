import type { Field } from './fields.js'

/** What stands in the fields, as text, by their pointers. A list has a line for each item. */
export type Draft = Readonly<Record<string, string>>

/** The text of a choice that means null, which no value of a setting is. */
export const nullText = '\0null'

/** Returns the texts of a value. */
export function draftOf(fields: readonly Field[], value: unknown): Record<string, string> {
  const draft: Record<string, string> = {}
  for (const field of fields) {
    const member = Object(value)[field.name] as unknown
    if (member === undefined) continue
    if (field.kind === 'group') Object.assign(draft, draftOf(field.fields, member))
    else draft[field.pointer] = textOf(member)
  }
  return draft
}

/** What a form began with. */
export interface Beginning {
  /** What there is now: a field that stands like that is left out. */
  readonly current: Draft
  /** What was filled in: it is sent, even when it is an empty list. */
  readonly prefill: Draft
}

/**
 * Returns the value of a draft. A field that stands as it is now is left out, and so is one that is empty: except a list or a text
 * that was emptied. A group with required members has all its members, or none.
 */
export function valueOf(
  fields: readonly Field[],
  draft: Draft,
  beginning: Beginning,
): Record<string, unknown> {
  const members = fields.flatMap((field): [string, unknown][] => {
    const member =
      field.kind === 'group' ? groupOf(field, draft, beginning) : leafOf(field, draft, beginning)
    return member === undefined ? [] : [[field.name, member]]
  })
  return Object.fromEntries(members)
}

function groupOf({ fields }: Field, draft: Draft, beginning: Beginning): unknown {
  const changes = valueOf(fields, draft, beginning)
  if (Object.keys(changes).length === 0) return undefined
  return fields.some(({ required }) => required)
    ? valueOf(fields, draft, { ...beginning, current: {} })
    : changes
}

function leafOf({ pointer, kind }: Field, draft: Draft, { current, prefill }: Beginning): unknown {
  const text = draft[pointer] ?? ''
  const filledIn = kind === 'list' && prefill[pointer] !== undefined
  if (text === (current[pointer] ?? '') && !filledIn) return undefined
  if (kind === 'list') return text.split('\n').flatMap((line) => line.trim() || [])
  if (text === nullText) return null
  if (text === '') return kind === 'text' ? '' : undefined
  if (kind === 'flag') return text === 'true'
  // What is no number stays a text: the validator says so.
  if (kind === 'number') return Number.isNaN(Number(text)) ? text : Number(text)
  return text
}

function textOf(value: unknown): string {
  if (value === null) return nullText
  return Array.isArray(value) ? value.join('\n') : String(value)
}
