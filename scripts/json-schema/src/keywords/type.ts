import { always, not } from '../expression.js'
import { scalar, type Keyword } from '../keyword.js'
import type { JsonType, Subject } from '../subject.js'
import { isJsonType, isOfSomeType, jsonTypes, listedTypes, narrow } from '../types.js'

/** `type` (Validation, section 6.1.1). It comes first, since most keywords only make sense for one type. */
export const type: Keyword = {
  ...scalar,
  name: 'type',
  phase: 'first',
  types: 'any',
  message: "says(' must be ', types)",
  compile(subject, given) {
    refuseUnknownTypes(subject)
    const types = asserted(subject)
    if (types === undefined) return []
    const fails = types.size === 0 ? always : not(isOfSomeType(subject, types))
    return [subject.assert(fails, 'type', given)]
  },
  narrows: (subject) => asserted(subject) ?? subject.types,
}

/** The types that the value has to be of; undefined where other checks leave no others. */
function asserted(subject: Subject): ReadonlySet<JsonType> | undefined {
  const { schema, types: known } = subject
  const listed = listedTypes(schema)
  if (listed === undefined) return undefined
  const types = narrow(known, listed)
  const isImplied = known !== undefined && [...known].every((one) => types.has(one))
  // The values of an enum are of the right type, so whatever equals one of them is too.
  return isImplied || onlyLiterals(subject) ? undefined : types
}

/** Whether a schema is nothing but a list of allowed values. */
function onlyLiterals({ schema, vocabulary }: Subject): boolean {
  return vocabulary.in(schema).some(({ comparison }) => comparison === 'equality')
}

function refuseUnknownTypes(subject: Subject): void {
  const { type } = subject.schema
  if (type === undefined) return
  const listed = [type].flat()
  if (listed.length > 0 && listed.every(isJsonType)) return
  throw subject.unsupported(
    'type',
    `\`type\` is ${JSON.stringify(type)}; it must be one of ${jsonTypes.join(', ')}, or a list of them.`,
  )
}
