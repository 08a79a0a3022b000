import type { Companion } from '../compile/keyword.js'

/** Core, section 10.3.2.4. */
export const propertyNames: Companion = {
  name: 'propertyNames',
  phase: 'main',
  types: ['object'],
  subschemas: 'one',
  appliesTo: 'name',
  overlaps: false,
  hides: () => false,
  comparison: 'other',
  visits: 'once',
  form: 'statements',
  message: undefined,
}
