import { apply } from '../apply.js'
import type { Check } from '../check.js'
import type { PartNames } from '../evaluation.js'
import { holds, or, type Expression } from '../expression.js'
import { isSchemaObject } from '../location.js'
import type { Subject } from '../subject.js'
import { patternConstant } from './patterns.js'
import { foreignStep } from './step.js'
import type { Loop } from './loop.js'

export interface PatternCase {
  readonly matches: Expression
  readonly checks: readonly Check[]
}

/** `patternProperties` (Core, section 10.3.2.2): checks for each property whose name matches. */
export function compilePatterns(subject: Subject, { key, item }: Loop): readonly PatternCase[] {
  const { patternProperties = {} } = subject.schema
  if (!isSchemaObject(patternProperties)) {
    throw subject.unsupported('patternProperties', 'It must be an object of schemas by pattern.')
  }
  return Object.keys(patternProperties).map((source) => ({
    matches: matches(subject, source, key),
    checks: apply(subject.part(['patternProperties', source], item, foreignStep(key))),
  }))
}

/** Whether a property is covered by one of the patterns. */
export function coversMatching(subject: Subject, { key }: PartNames): Expression {
  const sources = Object.keys(subject.schema.patternProperties as object)
  return or(...sources.map((source) => matches(subject, source, key)))
}

function matches(subject: Subject, source: string, key: string): Expression {
  const constant = patternConstant(subject, source, { tokens: ['patternProperties', source] })
  return holds(`${constant}.test(${key})`)
}
