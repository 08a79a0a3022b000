import { apply } from '../compile/apply.js'
import { codeFor } from '../print/check.js'
import type { Code } from '../print/code.js'
import { array } from '../print/layout.js'
import { literal } from '../print/literal.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { declaredOf } from './declared.js'
import { foreignStep } from './step.js'
import type { Loop } from './loop.js'

/** `additionalProperties` (Core, section 10.3.2.3): what to do for a property that is not declared. */
export function compileAdditional(context: KeywordContext, { key, item }: Loop): readonly Code[] {
  const { additionalProperties } = context.schema
  if (additionalProperties === undefined || additionalProperties === true) return []
  if (additionalProperties !== false) {
    return codeFor(
      context.pass,
      apply(context.part(['additionalProperties'], item, foreignStep(key))),
    )
  }
  if (context.pass === 'boolean') return ['return false']
  const part = context.part(['additionalProperties'], item, foreignStep(key))
  const { properties } = declaredOf(context)
  return [
    part.report(
      'failUnknown',
      'additionalProperties',
      literal('additionalProperties'),
      part.shown,
      array(...properties.map(literal)),
    ),
  ]
}
