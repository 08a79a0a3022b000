import { fails } from '../apply.js'
import type { Companion } from '../keyword.js'

/** Core, section 10.2.2.3. Without an `if` it says nothing. */
export const elseSchema: Companion = {
  name: 'else',
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
      : [{ condition: fails(subject.same('if')), tokens: ['else'] }],
}
