import type { Code } from '@dbaas-valkey/source/code'

import { apply } from '../compile/apply.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { codeFor } from '../print/check.js'
import type { PropertyLoop } from './property-loop.js'
import { foreignStep } from './step.js'

/** `propertyNames` (Core, section 10.3.2.4): checks of each name as a string. */
export function compileNames(context: KeywordContext, { key }: PropertyLoop): readonly Code[] {
  if (context.schema.propertyNames === undefined) return []
  const name = context.part(['propertyNames'], key, foreignStep(key)).knowing(new Set(['string']))
  return codeFor(context.pass, apply(name))
}
