import type { Place } from './path.js'
import { fail, isFull, type Report } from './report.js'
import { suggest } from './suggest.js'
import type { Properties } from './values.js'

/** Adds an issue for a property that the object may not have, at the place. `known` are the names of the allowed ones. */
export function failUnknown(
  report: Report,
  place: Place,
  keyword: string,
  value: unknown,
  known: readonly string[],
): void {
  // Hostile objects have very many properties. An issue that is not added needs no suggestion.
  if (isFull(report)) return
  fail(report, place, keyword, false, value, suggest(place?.[1], known))
}

/** Like `failMissing`, for an object with known properties only: an unknown one may be a misspelt missing one. */
export function failMissingOf(
  report: Report,
  place: Place,
  known: readonly string[],
  value: Properties,
  names: readonly string[],
): void {
  if (isFull(report)) return
  const strangers = Object.keys(value).filter((key) => !known.includes(key))
  for (const name of names) {
    if (value[name] !== undefined) continue
    fail(report, [place, name, true], 'required', name, undefined, suggest(name, strangers))
  }
}
