import type { Check, Sequence } from './check.js'
import { always, isNever } from './expression.js'
import type { Keyword } from './keyword.js'
import { keywords } from './keywords/index.js'
import { refuseUnsupported } from './keywords/known.js'
import { compileType } from './keywords/type.js'
import type { JsonType, Subject } from './subject.js'
import { isOfType, narrow } from './types.js'

/** The checks that a value has to pass to be accepted by a schema. */
export function compileSchema(subject: Subject): readonly Check[] {
  const { schema } = subject.location
  if (schema === true) return []
  if (schema === false) return [subject.assert(always, 'false schema', false)]
  refuseUnsupported(subject)
  const type = compileType(subject)
  const known = type.types === undefined ? subject : subject.knowing(type.types)
  const rest = compileKeywords(known)
  if (type.assertion === undefined || isNever(type.assertion.fails)) return rest
  const sequence: Sequence = { kind: 'sequence', first: type.assertion, rest }
  return [sequence]
}

function compileKeywords(subject: Subject): Check[] {
  return [
    ...forType(subject, 'number', keywords.number),
    ...forType(subject, 'string', keywords.string),
    ...forType(subject, 'array', keywords.array),
    ...forType(subject, 'object', keywords.object),
    ...compileAll(subject, keywords.any),
    ...forType(subject, 'array', keywords.arrayRest),
    ...forType(subject, 'object', keywords.objectRest),
  ]
}

/** Keywords that say something about values of one type only, and let all others pass. */
function forType(subject: Subject, type: JsonType, all: readonly Keyword[]): readonly Check[] {
  const types = narrow(subject.types, new Set([type]))
  if (types.size === 0) return []
  const inner = subject.knowing(types)
  const checks = compileAll(inner, all)
  const isKnown =
    subject.types !== undefined && [...subject.types].every((known) => types.has(known))
  if (checks.length === 0 || isKnown) return checks
  return [{ kind: 'guard', when: isOfType(subject, type), checks }]
}

function compileAll(subject: Subject, all: readonly Keyword[]): Check[] {
  const { schema } = subject
  return all
    .filter(({ name, companions = [] }) =>
      [name, ...companions].some((key) => schema[key] !== undefined),
    )
    .flatMap(({ name, compile }) => compile(subject, schema[name]))
}
