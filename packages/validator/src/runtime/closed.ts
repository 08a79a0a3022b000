import type { Path } from './path.js'
import { fail, hasProperty, type Report } from './report.js'
import { suggest } from './suggest.js'
import type { Properties } from './values.js'

/** Adds an issue for a property, at the end of the path, that the object may not have; `known` are those it may. */
export function failUnknown(
  report: Report,
  path: Path,
  keyword: string,
  value: unknown,
  known: readonly string[],
): void {
  fail(report, path, keyword, false, value, suggest(path.at(-1), known))
}

/** Like `failMissing`, for an object that may have only known properties: one that is not may be meant. */
export function failMissingOf(
  report: Report,
  path: Path,
  known: readonly string[],
  value: Properties,
  names: readonly string[],
): void {
  const strangers = Object.keys(value).filter((key) => !known.includes(key))
  for (const name of names) {
    if (hasProperty(value, name)) continue
    fail(report, [...path, name], 'required', name, undefined, suggest(name, strangers))
  }
}
