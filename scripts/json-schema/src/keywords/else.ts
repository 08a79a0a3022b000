import { fails } from '../compile/apply.js'
import type { Companion } from '../compile/keyword.js'

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
  branches: (context) =>
    context.schema.if === undefined
      ? []
      : [{ condition: fails(context.same('if')), tokens: ['else'] }],
}
