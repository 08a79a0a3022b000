import type { Companion } from '../compile/keyword.js'
import { says } from '../model/message.js'

/**
 * OpenAPI's `discriminator` (3.1.1, section 4.8.25), compiled with the alternatives that it tells apart. In JSON Schema it
 * is an annotation, and so it is for everything else.
 */
export const discriminator: Companion = {
  name: 'discriminator',
  phase: 'main',
  types: 'any',
  subschemas: 'none',
  appliesTo: 'annotation',
  comparison: 'other',
  visits: 'never',
  form: 'statements',
  message: says(' must be one of ', 'list'),
}
