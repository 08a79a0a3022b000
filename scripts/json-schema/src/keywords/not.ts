import { not as negate } from '@dbaas-valkey/source/condition'

import { fails } from '../compile/apply.js'
import type { Keyword } from '../compile/keyword.js'
import { says } from '../model/message.js'

/** Core, section 10.2.1.4. */
export const not: Keyword = {
  name: 'not',
  phase: 'main',
  types: 'any',
  subschemas: 'one',
  appliesTo: 'value',
  mustPass: false,
  apart: true,
  comparison: 'other',
  visits: 'once',
  form: 'condition',
  message: says(' is just what it must not be'),
  compile(context) {
    return [context.assert(negate(fails(context.same('not'))), 'not', true)]
  },
  // A value that passes has failed its schema, and so evaluated nothing by it.
  branches: () => [],
}
