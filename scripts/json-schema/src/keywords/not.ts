import { fails } from '../apply.js'
import { not as negate } from '../expression.js'
import type { Keyword } from '../keyword.js'

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
  message: "says(' is just what it must not be')",
  compile(subject) {
    return [subject.assert(negate(fails(subject.same('not'))), 'not', true)]
  },
  // A value that passes has failed its schema, and so evaluated nothing by it.
  branches: () => [],
}
