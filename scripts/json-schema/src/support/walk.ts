import { block, declaration, when, type Code } from '@dbaas-valkey/source/code'
import { holds, not } from '@dbaas-valkey/source/condition'
import { array } from '@dbaas-valkey/source/layout'
import { literal } from '@dbaas-valkey/source/literal'
import type { Name } from '@dbaas-valkey/source/name'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { apply } from '../compile/apply.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { codeFor, type Check } from '../print/check.js'
import { variableFor } from '../print/names.js'
import { compileAdditional } from './additional.js'
import { closedBy } from './closed.js'
import type { Declared } from './declared.js'
import { loadProperties } from './load.js'
import { compilePatterns } from './matching.js'
import { reportMissing } from './missing.js'
import type { PropertyLoop } from './property-loop.js'
import { compileNames } from './property-names.js'
import { stepTo } from './step.js'
import { switchOver, type PropertyCase } from './switch.js'

/**
 * The boolean pass of an object that is not open: loads the declared properties by their names; the rest of the schema
 * is about the names that the object lists.
 */
export function checkProperties(context: KeywordContext, declared: Declared): readonly Check[] {
  const loads = loadProperties(context, declared)
  const loop = declareLoop(context)
  const cases = [...declared.properties, ...declared.unread].map((name) => ({ name, code: [] }))
  const code = goThrough(
    ts`${loop.key} in ${context.value}`,
    context,
    loop,
    eachOf(context, cases, loop),
  )
  return [...loads, { kind: 'block', code }]
}

/**
 * The issue pass: goes through the properties in the order in which the object lists them. Those that it has without
 * listing them (accessors of its class, what is not enumerable) come after, since the boolean pass loads them, too.
 */
export function inspectProperties(context: KeywordContext, declared: Declared): readonly Check[] {
  const loop = declareLoop(context)
  const cases = casesOf(context, declared, loop)
  const missing = reportMissing(context, declared.required, closedBy(context))
  return [{ kind: 'block', code: [...inspectEach(context, cases, loop), ...missing] }]
}

function inspectEach(
  context: KeywordContext,
  cases: readonly PropertyCase[],
  loop: PropertyLoop,
): readonly Code[] {
  const { value } = context
  const all = eachOf(context, cases, loop)
  const declared = switchOver(loop.key, cases, [])
  if (declared.length === 0) return goThrough(ts`${loop.key} in ${value}`, context, loop, all)
  const names = ts`${value}, ${namesConstant(context, cases)}`
  if (!hasRulesForNames(context)) {
    return goThrough(ts`${loop.key} of ${context.use('namesIn')}(${names})`, context, loop, all)
  }
  // Patterns and `propertyNames` are about the names that are listed.
  return [
    ...goThrough(ts`${loop.key} in ${value}`, context, loop, all),
    ...goThrough(ts`${loop.key} of ${context.use('unlisted')}(${names})`, context, loop, declared),
  ]
}

function namesConstant({ location, fn }: KeywordContext, cases: readonly PropertyCase[]): Name {
  const names = cases.filter(({ code }) => code.length > 0).map(({ name }) => literal(name))
  const constant = `${variableFor(location.pointer.split('/').at(-1) ?? '')}Names`
  return fn.compiled.module.constant(constant, 'readonly string[]', array(...names))
}

function hasRulesForNames({ schema }: KeywordContext): boolean {
  const { patternProperties = {}, propertyNames } = schema
  return propertyNames !== undefined || Object.keys(patternProperties as object).length > 0
}

function declareLoop(context: KeywordContext): PropertyLoop {
  return { key: context.declare('key'), item: context.declare('item') }
}

function goThrough(
  keys: Snippet,
  { value }: KeywordContext,
  { key, item }: PropertyLoop,
  body: readonly Code[],
): readonly Code[] {
  if (body.length === 0) return []
  const read = [
    declaration(item, ts`const ${item} = ${value}[${key}]`),
    ts`if (${item} === undefined) continue`,
  ]
  return block(ts`for (const ${keys}) {`, [...read, ...body])
}

/**
 * What is done for each property: its own checks by its name, those of the patterns that match, and if it is neither
 * declared nor matched, those for additional properties.
 */
function eachOf(
  context: KeywordContext,
  cases: readonly PropertyCase[],
  loop: PropertyLoop,
): readonly Code[] {
  const patterns = compilePatterns(context, loop)
  const additional = compileAdditional(context, loop)
  const needsFlag = patterns.length > 0 && additional.length > 0
  const known = needsFlag ? context.declare('isKnown') : undefined
  const flag = known === undefined ? [] : [ts`${known} = true`]
  const flagged = cases.map(({ name, code }) => ({ name, code: [...code, ...flag] }))
  return [
    ...compileNames(context, loop),
    ...(known === undefined ? [] : [declaration(known, ts`let ${known} = false`)]),
    ...switchOver(loop.key, flagged, needsFlag ? [] : additional),
    ...patterns.flatMap(({ matches, checks }) => {
      const code = [...codeFor(context.pass, checks), ...flag]
      return code.length === 0 ? [] : when(matches, code)
    }),
    ...(known === undefined ? [] : when(not(holds(known)), additional)),
  ]
}

function casesOf(
  context: KeywordContext,
  { properties, unread }: Declared,
  { key, item }: PropertyLoop,
): PropertyCase[] {
  const read = properties.map((name) => {
    const checks = apply(context.part(['properties', name], item, stepTo(name, key)))
    return { name, code: codeFor(context.pass, checks) }
  })
  return [...read, ...unread.map((name) => ({ name, code: [] }))]
}
