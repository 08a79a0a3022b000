import { ts } from '@dbaas-valkey/source/snippet'

import { count, says } from '../model/message.js'
import { by, limit } from '../support/limit.js'

/** Validation, section 6.4.2. */
export const minItems = limit({
  name: 'minItems',
  type: 'array',
  limit: 'count',
  message: says(' must have at least ', count('item')),
  beyond: by('<', ({ value }) => ts`${value}.length`),
})
