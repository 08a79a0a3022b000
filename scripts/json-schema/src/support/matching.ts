import { holds, or, type Condition } from '@dbaas-valkey/source/condition'
import type { Name } from '@dbaas-valkey/source/name'
import { ts } from '@dbaas-valkey/source/snippet'

import { apply } from '../compile/apply.js'
import type { PartNames } from '../compile/evaluation.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { isSchemaObject } from '../model/location.js'
import type { Check } from '../print/check.js'
import { patternConstant } from './patterns.js'
import type { PropertyLoop } from './property-loop.js'
import { foreignStep } from './step.js'

export interface PatternCase {
  readonly matches: Condition
  readonly checks: readonly Check[]
}

/** `patternProperties` (Core, section 10.3.2.2): checks for each property whose name matches. */
export function compilePatterns(
  context: KeywordContext,
  { key, item }: PropertyLoop,
): readonly PatternCase[] {
  const { patternProperties = {} } = context.schema
  if (!isSchemaObject(patternProperties)) {
    throw context.unsupported('patternProperties', 'It must be an object of schemas by pattern.')
  }
  return Object.keys(patternProperties).map((source) => ({
    matches: matches(context, source, key),
    checks: apply(context.part(['patternProperties', source], item, foreignStep(key))),
  }))
}

/** Whether a property is covered by one of the patterns. */
export function coversMatching(context: KeywordContext, { key }: PartNames): Condition {
  const sources = Object.keys(context.schema.patternProperties as object)
  return or(...sources.map((source) => matches(context, source, key)))
}

function matches(context: KeywordContext, source: string, key: Name): Condition {
  const constant = patternConstant(context, source, { tokens: ['patternProperties', source] })
  return holds(ts`${constant}.test(${key})`)
}
