import type { Companion } from '../compile/keyword.js'
import { says } from '../model/message.js'

/**
 * OpenAPI's `discriminator` (3.1.1, section 4.8.25). It must not change what is accepted, as any annotation of JSON Schema;
 * where none of the alternatives beside it accepts a value, it tells which one the issues are about.
 */
export const discriminator: Companion = {
  name: 'discriminator',
  phase: 'main',
  types: 'any',
  subschemas: 'none',
  appliesTo: 'annotation',
  comparison: 'other',
  visits: 'never',
  form: 'condition',
  message: says(' must be one of ', 'list'),
}
