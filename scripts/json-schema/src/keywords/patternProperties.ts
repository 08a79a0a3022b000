import type { Companion } from '../compile/keyword.js'
import { expressionOf } from '../model/expression.js'
import { coversMatching } from '../support/matching.js'

/** Core, section 10.3.2.2. */
export const patternProperties: Companion = {
  name: 'patternProperties',
  phase: 'main',
  types: ['object'],
  subschemas: 'map',
  appliesTo: 'properties',
  overlaps: true,
  hides: ({ secret }, _schema, source) =>
    [...secret].some((name) => expressionOf(source).test(name)),
  comparison: 'other',
  visits: 'once',
  form: 'statements',
  message: undefined,
  covers: coversMatching,
}
