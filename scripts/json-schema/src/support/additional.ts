import type { Code } from '@dbaas-valkey/source/code'
import { array } from '@dbaas-valkey/source/layout'
import { literal } from '@dbaas-valkey/source/literal'

import { apply } from '../compile/apply.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { codeFor } from '../print/check.js'
import { declaredOf } from './declared.js'
import type { PropertyLoop } from './property-loop.js'
import { foreignStep } from './step.js'

/** `additionalProperties` (Core, section 10.3.2.3): what to do for a property that is not declared. */
export function compileAdditional(
  context: KeywordContext,
  { key, item }: PropertyLoop,
): readonly Code[] {
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
