import { says } from '../model/message.js'
import { by, limit } from '../support/limit.js'

/** Validation, section 6.2.5. */
export const exclusiveMinimum = limit({
  name: 'exclusiveMinimum',
  type: 'number',
  limit: 'number',
  message: says(' must be above ', 'text'),
  beyond: by('<=', ({ value }) => value),
})
