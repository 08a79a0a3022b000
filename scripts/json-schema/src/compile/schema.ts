import { always, isNever } from '@dbaas-valkey/source/condition'

import type { ValueType } from '../model/traits.js'
import type { Check } from '../print/check.js'
import type { KeywordContext } from './keyword-context.js'
import type { Keyword } from './keyword.js'
import { refuseUnsupported } from './refuse.js'
import { isOfType, narrow } from './types.js'

/** The checks that a value has to pass to be accepted by a schema, by the keywords that it has. */
export function compileSchema(
  keywords: readonly Keyword[],
  context: KeywordContext,
): readonly Check[] {
  const { schema } = context.location
  if (schema === true) return []
  if (schema === false) return [context.assert(always, 'false schema', false)]
  context.fn.compiler.attempt(() => refuseUnsupported(context))
  const present = keywords.filter(({ name, companions = [] }) =>
    [name, ...companions.map((companion) => companion.name)].some(
      (key) => schema[key] !== undefined,
    ),
  )
  return afterTypes(context, present, present.filter(isIn('first')))
}

/** What comes after a type that is wrong would only repeat that it is. */
function afterTypes(
  context: KeywordContext,
  present: readonly Keyword[],
  [first, ...others]: readonly Keyword[],
): readonly Check[] {
  if (first === undefined) return compileRest(context, present)
  const [assertion] = compiling(context)(first)
  const types = first.narrows?.(context)
  const known = types === undefined ? context : context.knowing(types)
  const rest = afterTypes(known, present, others)
  if (assertion?.kind !== 'assertion' || isNever(assertion.fails)) return rest
  return [{ kind: 'sequence', first: assertion, rest }]
}

function compileRest(context: KeywordContext, present: readonly Keyword[]): readonly Check[] {
  const main = present.filter(isIn('main'))
  const last = present.filter(isIn('last'))
  return [
    ...forType(context, 'number', main),
    ...forType(context, 'string', main),
    ...forType(context, 'array', main),
    ...forType(context, 'object', main),
    ...main.filter(({ types }) => types === 'any').flatMap(compiling(context)),
    ...forType(context, 'array', last),
    ...forType(context, 'object', last),
  ]
}

/** Keywords that say something about values of one type only, and let all others pass. */
function forType(
  context: KeywordContext,
  type: ValueType,
  all: readonly Keyword[],
): readonly Check[] {
  const types = narrow(context.types, new Set([type]))
  if (types.size === 0) return []
  const inner = context.knowing(types)
  const about = all.filter((keyword) => keyword.types !== 'any' && keyword.types.includes(type))
  const checks = about.flatMap(compiling(inner, type))
  const isKnown =
    context.types !== undefined && [...context.types].every((known) => types.has(known))
  if (checks.length === 0 || isKnown) return checks
  return [{ kind: 'guard', when: isOfType(context, type), checks }]
}

function compiling(
  context: KeywordContext,
  type?: ValueType,
): (keyword: Keyword) => readonly Check[] {
  return (keyword) =>
    context.fn.compiler.attempt(() =>
      keyword.compile(context, context.schema[keyword.name], type),
    ) ?? []
}

function isIn(phase: Keyword['phase']): (keyword: Keyword) => boolean {
  return (keyword) => keyword.phase === phase
}
