import type { Companion } from '../compile/keyword.js'
import { says } from '../model/message.js'
import { hiddenOther } from '../support/hidden.js'

/** Core, section 10.3.2.3. */
export const additionalProperties: Companion = {
  name: 'additionalProperties',
  phase: 'main',
  types: ['object'],
  subschemas: 'one',
  appliesTo: 'properties',
  overlaps: false,
  hides: hiddenOther('additionalProperties'),
  comparison: 'other',
  visits: 'once',
  form: 'statements',
  message: says(' is not a known property'),
  covers: 'all',
}
