import { apply } from '../apply.js'
import { codeFor } from '../check.js'
import type { Code } from '../code.js'
import type { Subject } from '../subject.js'
import { foreignStep } from './step.js'
import type { Loop } from './loop.js'

/** `propertyNames` (Core, section 10.3.2.4): checks of each name as a string. */
export function compileNames(subject: Subject, { key }: Loop): readonly Code[] {
  if (subject.schema.propertyNames === undefined) return []
  const name = subject.part(['propertyNames'], key, foreignStep(key)).knowing(new Set(['string']))
  return codeFor(subject.pass, apply(name))
}
