import { says } from '../model/message.js'
import { by, limit } from '../support/limit.js'

/** Validation, section 6.2.2. */
export const maximum = limit({
  name: 'maximum',
  type: 'number',
  limit: 'number',
  message: says(' must be at most ', 'text'),
  beyond: by('>', ({ value }) => value),
})
