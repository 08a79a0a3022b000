import type { Assertion } from '../check.js'
import { always, not } from '../expression.js'
import type { JsonType, Subject } from '../subject.js'
import { isJsonType, isOfSomeType, jsonTypes, listedTypes, narrow } from '../types.js'

export interface CompiledType {
  readonly assertion: Assertion | undefined
  /** What is known of the value once the assertion is met. */
  readonly types: ReadonlySet<JsonType> | undefined
}

/** `type` (Validation, section 6.1.1). It comes first, since most keywords only make sense for one type. */
export function compileType(subject: Subject): CompiledType {
  const { schema, types: known } = subject
  refuseUnknownTypes(subject)
  const listed = listedTypes(schema)
  if (listed === undefined) return { assertion: undefined, types: known }
  const types = narrow(known, listed)
  const isImplied = known !== undefined && [...known].every((type) => types.has(type))
  // The values of an enum are of the right type, so whatever equals one of them is too.
  if (isImplied || onlyLiterals(subject)) return { assertion: undefined, types: known }
  const fails = types.size === 0 ? always : not(isOfSomeType(subject, types))
  return { assertion: subject.assert(fails, 'type', schema.type), types }
}

/** Whether a schema is nothing but a list of allowed values. */
function onlyLiterals({ schema }: Subject): boolean {
  return schema.enum !== undefined || schema.const !== undefined
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
