import { says } from '../model/message.js'
import { by, limit } from '../support/limit.js'

/** Validation, section 6.2.3. */
export const exclusiveMaximum = limit({
  name: 'exclusiveMaximum',
  type: 'number',
  limit: 'number',
  message: says(' must be below ', 'text'),
  beyond: by('>=', ({ value }) => value),
})
