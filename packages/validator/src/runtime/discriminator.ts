import { failAlternatives } from './alternatives.js'
import type { Place } from './path.js'
import { secret } from './received.js'
import { fail, isFull, type Inspect, type Report } from './report.js'
import { suggest } from './suggest.js'
import { isObject } from './values.js'

/** The property of a discriminator, and which of the alternatives each of its values stands for. */
export interface Tags {
  readonly property: string
  readonly meaning: Readonly<Record<string, number>>
  /** Whether the property's value must not be shown. */
  readonly isSecret?: boolean
}

/**
 * Adds the issues of a value that matches none of several alternatives (or more than one, where exactly one must match). A
 * property of it says which one is meant, so the issues are about that one.
 */
export function failTagged(
  report: Report,
  place: Place,
  keyword: string,
  alternatives: readonly Inspect[],
  value: unknown,
  { property, meaning, isSecret = false }: Tags,
): void {
  if (isFull(report)) return
  if (!isObject(value)) return failAlternatives(report, place, keyword, alternatives, value)
  const tag = Object.hasOwn(value, property) ? value[property] : undefined
  const known = typeof tag === 'string' && Object.hasOwn(meaning, tag)
  if (!known) {
    return failTag(report, [place, property, true], Object.keys(meaning), isSecret ? secret : tag)
  }
  const before = report.issues.length
  alternatives[meaning[tag] ?? 0]?.(value, report, place)
  // The one that is meant accepts the value, and so does another one.
  if (report.issues.length === before) {
    fail(report, place, keyword, alternatives.length, value)
  }
}

/** Adds an issue for a property that selects none of the schemas of a discriminator. */
function failTag(report: Report, place: Place, allowed: readonly string[], value: unknown): void {
  if (value === undefined) fail(report, place, 'required', place?.[1])
  else fail(report, place, 'discriminator', allowed, value, suggest(value, allowed))
}
