import { scalar, type Companion } from '../compile/keyword.js'
import { count, says } from '../model/message.js'

/** Validation, section 6.4.4. */
export const maxContains: Companion = {
  ...scalar,
  name: 'maxContains',
  types: ['array'],
  comparison: 'order',
  message: says(' must contain at most ', count('certain item')),
}
