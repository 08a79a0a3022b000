import { apply } from '../apply.js'
import type { Check } from '../check.js'
import { holds, type Expression } from '../expression.js'
import { isSchemaObject } from '../location.js'
import type { Subject } from '../subject.js'
import { patternConstant } from './patterns.js'
import { foreignStep } from './step.js'
import type { Loop } from './walk.js'

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
    matches: holds(
      `${patternConstant(subject, source, { tokens: ['patternProperties', source] })}.test(${key})`,
    ),
    checks: apply(subject.part(['patternProperties', source], item, foreignStep(key))),
  }))
}
