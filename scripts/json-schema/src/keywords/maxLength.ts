import { count, says } from '../model/message.js'
import { byHelper, limit } from '../support/limit.js'

/** Validation, section 6.3.1. */
export const maxLength = limit({
  name: 'maxLength',
  type: 'string',
  limit: 'count',
  message: says(' must have at most ', count('character')),
  beyond: byHelper('isLonger'),
})
