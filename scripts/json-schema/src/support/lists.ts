import type { Subject } from '../subject.js'

/** The keyword's value as a list of schemas. */
export function listOf(subject: Subject, keyword: string, given: unknown): readonly unknown[] {
  if (Array.isArray(given) && given.length > 0) return given
  throw subject.unsupported(keyword, `\`${keyword}\` must be a list of at least one schema.`)
}
