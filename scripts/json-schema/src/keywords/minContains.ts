import { scalar, type Companion } from '../compile/keyword.js'
import { count, says } from '../model/message.js'

/** Validation, section 6.4.5. */
export const minContains: Companion = {
  ...scalar,
  name: 'minContains',
  types: ['array'],
  comparison: 'order',
  message: says(' must contain at least ', count('certain item')),
}
