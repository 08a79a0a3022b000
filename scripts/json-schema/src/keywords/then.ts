import { fails } from '../apply.js'
import { not } from '../expression.js'
import type { Companion } from '../keyword.js'

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
  branches: (subject) =>
    subject.schema.if === undefined
      ? []
      : [{ condition: not(fails(subject.same('if'))), tokens: ['then'] }],
}
