import type { Check } from '../check.js'
import { or } from '../expression.js'
import { array, type Layout } from '../layout.js'
import { literal } from '../literal.js'
import { below, type Location } from '../location.js'
import type { Registry } from '../registry.js'
import type { Subject } from '../subject.js'
import { isMissing } from './own.js'

/** `required` (Validation, section 6.5.3) in a schema that says nothing else about properties. */
export function requireOnly(subject: Subject, names: readonly string[]): readonly Check[] {
  if (names.length === 0) return []
  const fails = or(...names.map((name) => isMissing(subject.value, name)))
  return [{ kind: 'assertion', fails, issue: reportMissing(subject, names) }]
}

/** @param known all names that the object may have, where it may have no others */
export function reportMissing(
  subject: Subject,
  names: readonly string[],
  known?: readonly string[],
): Layout {
  if (known === undefined) {
    return subject.report('failMissing', 'required', subject.value, literal(names))
  }
  const all = array(...known.map(literal))
  return subject.report('failMissingOf', 'required', all, subject.value, literal(names))
}

/** Whether a schema refuses undefined without being told to, so that a missing property needs no check of its own. */
export function refusesUndefined(registry: Registry, location: Location, depth = 0): boolean {
  const { schema } = location
  if (typeof schema === 'boolean') return !schema
  if ([schema.type, schema.enum, schema.const].some((given) => given !== undefined)) return true
  // References may lead in a circle.
  if (typeof schema.$ref === 'string' && depth < 8) {
    return refusesUndefined(registry, registry.resolve(location, schema.$ref), depth + 1)
  }
  const refuses = (keyword: string) => (_: unknown, index: number) =>
    refusesUndefined(registry, below(location, keyword, index), depth + 1)
  if (Array.isArray(schema.allOf)) return schema.allOf.some(refuses('allOf'))
  return Array.isArray(schema.anyOf) && schema.anyOf.every(refuses('anyOf'))
}
