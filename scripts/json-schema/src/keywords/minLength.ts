import { compare, never } from '@dbaas-valkey/source/condition'

import { count, says } from '../model/message.js'
import { compared } from '../support/equality.js'
import { byHelper, limit } from '../support/limit.js'

const isShorter = byHelper('isShorter')

/** Validation, section 6.3.2. */
export const minLength = limit({
  name: 'minLength',
  type: 'string',
  limit: 'count',
  message: says(' must have at least ', count('character')),
  beyond(context, number) {
    if (number === '0') return never
    return number === '1' ? compare(compared(context), '===', "''") : isShorter(context, number)
  },
})
