import { not } from '@dbaas-valkey/source/condition'

import { fails } from '../compile/apply.js'
import type { Companion } from '../compile/keyword.js'

/** Core, section 10.2.2.2. Without an `if` it says nothing. */
export const thenSchema: Companion = {
  name: 'then',
  phase: 'main',
  types: 'any',
  subschemas: 'one',
  appliesTo: 'value',
  mustPass: false,
  apart: false,
  comparison: 'other',
  visits: 'never',
  form: 'condition',
  message: undefined,
  branches: (context) =>
    context.schema.if === undefined
      ? []
      : [{ condition: not(fails(context.same('if'))), tokens: ['then'] }],
}
