import { inspectCode, type Check } from '../check.js'
import type { Code } from '../code.js'
import { or } from '../expression.js'
import { array, call } from '../layout.js'
import { literal } from '../literal.js'
import { below, type Location } from '../location.js'
import type { Services } from '../services.js'
import type { Subject } from '../subject.js'
import { heldBy, type Tokens } from '../vocabulary.js'
import { isInherited, isMissing } from './own.js'
import { stepTo } from './step.js'

/** `required` (Validation, section 6.5.3) in a schema that says nothing else about properties. */
export function requireOnly(subject: Subject, names: readonly string[]): readonly Check[] {
  const plain = names.filter((name) => !isInherited(name))
  const own = names.filter(isInherited).map((name) => requireOwn(subject, name))
  if (plain.length === 0) return own
  const fails = or(...plain.map((name) => isMissing(subject.value, name)))
  const issue = subject.report('failMissing', 'required', subject.value, literal(plain))
  return [{ kind: 'assertion', fails, issue }, ...own]
}

/**
 * Reports the names that an object lacks.
 *
 * @param known all names that the object may have, where it may have no others
 */
export function reportMissing(
  subject: Subject,
  names: readonly string[],
  known?: readonly string[],
): readonly Code[] {
  const plain = names.filter((name) => !isInherited(name))
  const own = inspectCode(names.filter(isInherited).map((name) => requireOwn(subject, name)))
  if (plain.length === 0) return own
  const { value } = subject
  const list = literal(plain)
  if (known === undefined) return [subject.report('failMissing', 'required', value, list), ...own]
  const all = array(...known.map(literal))
  return [subject.report('failMissingOf', 'required', all, value, list), ...own]
}

/** A name that objects answer to even where they have no such property. */
function requireOwn(subject: Subject, name: string): Check {
  const fails = isMissing(subject.value, name)
  if (subject.pass === 'boolean') return { kind: 'assertion', fails, issue: '' }
  const place = `[${subject.place}, ${stepTo(name, literal(name))}]`
  const args = [place, literal('required'), literal(name), 'undefined']
  subject.frame.compiler.reported.add('required')
  return { kind: 'assertion', fails, issue: call(subject.use('fail'), 'report', ...args) }
}

/** Whether a schema refuses undefined without being told to, so that a missing property needs no check of its own. */
export function refusesUndefined(services: Services, location: Location, depth = 0): boolean {
  const { schema } = location
  // References may lead in a circle.
  if (typeof schema === 'boolean' || depth > 8) return schema === false
  const { registry, vocabulary } = services
  return vocabulary.in(schema).some((keyword) => {
    const { phase, comparison, subschemas } = keyword
    if (phase === 'first' || comparison === 'equality') return true
    const given = schema[keyword.name]
    if (subschemas === 'reference' && typeof given === 'string') {
      return refusesUndefined(services, registry.resolve(location, given), depth + 1)
    }
    if (keyword.appliesTo !== 'value' || !('mustPass' in keyword)) return false
    const refuses = (tokens: Tokens): boolean =>
      refusesUndefined(services, below(location, ...tokens), depth + 1)
    const held = heldBy(keyword, schema)
    if (keyword.mustPass) return held.some(refuses)
    return subschemas === 'list' && keyword.apart && held.length > 0 && held.every(refuses)
  })
}
