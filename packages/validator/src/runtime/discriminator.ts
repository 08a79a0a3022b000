import type { Place } from './path.js'
import { fail, type Report } from './report.js'
import { suggest } from './suggest.js'

/** Adds an issue for a property that selects none of the schemas of a discriminator. */
export function failTag(
  report: Report,
  place: Place,
  allowed: readonly string[],
  value: unknown,
): void {
  if (value === undefined) fail(report, place, 'required', place?.[1])
  else fail(report, place, 'discriminator', allowed, value, suggest(value, allowed))
}
