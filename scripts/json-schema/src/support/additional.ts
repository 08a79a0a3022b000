import { apply } from '../apply.js'
import { codeFor } from '../check.js'
import type { Code } from '../code.js'
import { array } from '../layout.js'
import { literal } from '../literal.js'
import type { Subject } from '../subject.js'
import { declaredOf } from './declared.js'
import { foreignStep } from './step.js'
import type { Loop } from './loop.js'

/** `additionalProperties` (Core, section 10.3.2.3): what to do for a property that is not declared. */
export function compileAdditional(subject: Subject, { key, item }: Loop): readonly Code[] {
  const { additionalProperties } = subject.schema
  if (additionalProperties === undefined || additionalProperties === true) return []
  if (additionalProperties !== false) {
    return codeFor(
      subject.pass,
      apply(subject.part(['additionalProperties'], item, foreignStep(key))),
    )
  }
  if (subject.pass === 'boolean') return ['return false']
  const part = subject.part(['additionalProperties'], item, foreignStep(key))
  const { properties } = declaredOf(subject)
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
