import { says } from '../model/message.js'
import { by, limit } from '../support/limit.js'

/** Validation, section 6.2.4. */
export const minimum = limit({
  name: 'minimum',
  type: 'number',
  limit: 'number',
  message: says(' must be at least ', 'text'),
  beyond: by('<', ({ value }) => value),
})
