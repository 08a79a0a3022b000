import type { Check } from './check.js'
import { always, isNever } from './expression.js'
import type { Keyword } from './keyword.js'
import { refuseUnsupported } from './refuse.js'
import type { Subject } from './subject.js'
import type { ValueType } from './traits.js'
import { isOfType, narrow } from './types.js'

/** The checks that a value has to pass to be accepted by a schema, by the keywords that it has. */
export function compileSchema(keywords: readonly Keyword[], subject: Subject): readonly Check[] {
  const { schema } = subject.location
  if (schema === true) return []
  if (schema === false) return [subject.assert(always, 'false schema', false)]
  refuseUnsupported(subject)
  const present = keywords.filter(({ name, companions = [] }) =>
    [name, ...companions.map((companion) => companion.name)].some(
      (key) => schema[key] !== undefined,
    ),
  )
  return afterTypes(subject, present, present.filter(isIn('first')))
}

/** What comes after a type that is wrong would only repeat that it is. */
function afterTypes(
  subject: Subject,
  present: readonly Keyword[],
  [first, ...others]: readonly Keyword[],
): readonly Check[] {
  if (first === undefined) return compileRest(subject, present)
  const [assertion] = first.compile(subject, subject.schema[first.name], undefined)
  const types = first.narrows?.(subject)
  const known = types === undefined ? subject : subject.knowing(types)
  const rest = afterTypes(known, present, others)
  if (assertion?.kind !== 'assertion' || isNever(assertion.fails)) return rest
  return [{ kind: 'sequence', first: assertion, rest }]
}

function compileRest(subject: Subject, present: readonly Keyword[]): readonly Check[] {
  const main = present.filter(isIn('main'))
  const last = present.filter(isIn('last'))
  return [
    ...forType(subject, 'number', main),
    ...forType(subject, 'string', main),
    ...forType(subject, 'array', main),
    ...forType(subject, 'object', main),
    ...main.filter(({ types }) => types === 'any').flatMap(compiling(subject)),
    ...forType(subject, 'array', last),
    ...forType(subject, 'object', last),
  ]
}

/** Keywords that say something about values of one type only, and let all others pass. */
function forType(subject: Subject, type: ValueType, all: readonly Keyword[]): readonly Check[] {
  const types = narrow(subject.types, new Set([type]))
  if (types.size === 0) return []
  const inner = subject.knowing(types)
  const about = all.filter((keyword) => keyword.types !== 'any' && keyword.types.includes(type))
  const checks = about.flatMap(compiling(inner, type))
  const isKnown =
    subject.types !== undefined && [...subject.types].every((known) => types.has(known))
  if (checks.length === 0 || isKnown) return checks
  return [{ kind: 'guard', when: isOfType(subject, type), checks }]
}

function compiling(subject: Subject, type?: ValueType): (keyword: Keyword) => readonly Check[] {
  return (keyword) => keyword.compile(subject, subject.schema[keyword.name], type)
}

function isIn(phase: Keyword['phase']): (keyword: Keyword) => boolean {
  return (keyword) => keyword.phase === phase
}
