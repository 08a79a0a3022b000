import { always, not } from '@dbaas-valkey/source/condition'

import type { JsonType, KeywordContext } from '../compile/keyword-context.js'
import { scalar, type Keyword } from '../compile/keyword.js'
import { isJsonType, isOfSomeType, jsonTypes, listedTypes, narrow } from '../compile/types.js'
import { says } from '../model/message.js'

/** `type` (Validation, section 6.1.1). It comes first, since most keywords only make sense for one type. */
export const type: Keyword = {
  ...scalar,
  name: 'type',
  phase: 'first',
  types: 'any',
  message: says(' must be ', 'types'),
  compile(context, given) {
    refuseUnknownTypes(context)
    const types = asserted(context)
    if (types === undefined) return []
    const fails = types.size === 0 ? always : not(isOfSomeType(context, types))
    return [context.assert(fails, 'type', given)]
  },
  narrows: (context) => asserted(context) ?? context.types,
}

/** The types that the value has to be of; undefined where other checks leave no others. */
function asserted(context: KeywordContext): ReadonlySet<JsonType> | undefined {
  const { schema, types: known } = context
  const listed = listedTypes(schema)
  if (listed === undefined) return undefined
  const types = narrow(known, listed)
  const isImplied = known !== undefined && [...known].every((one) => types.has(one))
  // The values of an enum are of the right type, so a value that equals one of them is too.
  return isImplied || onlyLiterals(context) ? undefined : types
}

/** Whether a schema is nothing but a list of allowed values. */
function onlyLiterals({ schema, vocabulary }: KeywordContext): boolean {
  return vocabulary.in(schema).some(({ comparison }) => comparison === 'equality')
}

function refuseUnknownTypes(context: KeywordContext): void {
  const { type } = context.schema
  if (type === undefined) return
  const listed = [type].flat()
  if (listed.length > 0 && listed.every(isJsonType)) return
  throw context.unsupported(
    'type',
    `\`type\` is ${JSON.stringify(type)}; it must be one of ${jsonTypes.join(', ')}, or a list of them.`,
  )
}
