import { always, holds, not, type Condition } from '@dbaas-valkey/source/condition'
import { call } from '@dbaas-valkey/source/layout'
import type { Name } from '@dbaas-valkey/source/name'
import { pascalCase } from '@dbaas-valkey/source/naming'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import type { Location } from '../model/location.js'
import { beyond, onlyAbsent } from '../model/parts.js'
import type { Vocabulary } from '../model/vocabulary.js'
import { failure, type Check } from '../print/check.js'
import type { CompiledFunction } from './compiled-function.js'
import type { KeywordContext } from './keyword-context.js'

/**
 * The checks of a schema inside another one: its own where they are short, otherwise a call of its function.
 */
export function apply(context: KeywordContext): readonly Check[] {
  return isShort(context.vocabulary, context.location)
    ? checksOf(context.inBlock)
    : [callFunction(context, context.location, hintFor(context.location))]
}

/** The condition under which a schema inside another one fails, without anything being reported. */
export function fails(context: KeywordContext): Condition {
  const { asked } = context
  if (isCondition(asked.vocabulary, asked.location)) {
    const expression = failure(checksOf(asked))
    if (expression !== undefined) return expression
  }
  return not(holds(callOf(asked, asked.location, hintFor(asked.location))))
}

/**
 * A check that calls the function of a schema applied to the value.
 *
 * @param hint what to call it, if it has no name of its own
 */
export function callFunction(context: KeywordContext, location: Location, hint: string): Check {
  const { value, secret, pass, fn } = context
  const compiled = functionAt(context, location, hint)
  // Where values may be of any depth, asking first would go through all of the rest at every level. It is worth it where
  // not to know that a part is right would mean to look at it twice at every level.
  const asks = pass === 'boolean' || !compiled.deep || compiled.memoized
  const failing = asks ? not(holds(callOf(context.asked, location, hint))) : always
  if (pass === 'boolean') return { kind: 'assertion', fails: failing, issue: '' }
  const inspect = callee(context, compiled)
  const { report } = fn.parameters
  const hides = secret && !fn.compiler.parts.isSecret(compiled.location)
  const issue = hides
    ? call(context.use('inspectHidden'), report, context.place, inspect, value)
    : call(inspect, value, report, context.place)
  return { kind: 'assertion', fails: failing, issue }
}

/** The function that inspects the context's schema, for those that take functions. */
export function inspector(context: KeywordContext): Name {
  return callee(context, functionAt(context, context.location, hintFor(context.location)))
}

function checksOf(context: KeywordContext): readonly Check[] {
  return context.fn.keywords.checksOf(context)
}

function callOf(context: KeywordContext, location: Location, hint: string): Snippet {
  const compiled = functionAt(context, location, hint)
  const narrows = compiled.type !== undefined && !compiled.deep
  const given = narrows ? context.unnarrowed : context.value
  return ts`${callee(context, compiled)}(${given})`
}

function callee({ fn, pass }: KeywordContext, compiled: CompiledFunction): Name {
  return fn.compiler.call(compiled, pass, fn.compiled.module)
}

/** The function of a schema applied to the value. It has to know what schemas beside it say of the value's parts. */
function functionAt(
  { fn, parts, pass }: KeywordContext,
  location: Location,
  hint: string,
): CompiledFunction {
  const { compiler, compiled } = fn
  const other = beyond(parts, compiler.parts.of(location, compiled.variant.direction))
  // What must not be shown matters only where something is.
  const siblings = pass === 'issues' ? other : onlyAbsent(other)
  return compiler.functionOf(location, { ...compiled.variant, siblings }, compiled, hint)
}

/** `#/…/properties/ip-filter` -> `IpFilter`, `#/…/anyOf/0` -> `AnyOf1`. */
function hintFor({ pointer }: Location): string {
  const [before = '', last = ''] = pointer.split('/').slice(-2)
  return pascalCase(/^\d+$/.test(last) ? `${before}${Number(last) + 1}` : last).replace(/^_/, '')
}

/** Whether one condition can check a schema. One with an `$id` has a scope of its own, and so a function. */
function isCondition(vocabulary: Vocabulary, { schema }: Location): boolean {
  if (typeof schema === 'boolean') return true
  return !('$id' in schema || vocabulary.in(schema).some(({ form }) => form === 'statements'))
}

/** Whether the checks can stand where they are needed without making that place hard to read. */
function isShort(vocabulary: Vocabulary, location: Location): boolean {
  const { schema } = location
  if (isCondition(vocabulary, location) || typeof schema === 'boolean') return true
  const long = vocabulary.in(schema).filter(({ form }) => form === 'statements')
  if ('$id' in schema || long.some(({ name }) => name !== 'items')) return false
  return isCondition(vocabulary, { ...location, schema: schema.items as Location['schema'] })
}
