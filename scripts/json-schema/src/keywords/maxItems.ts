import { ts } from '@dbaas-valkey/source/snippet'

import { count, says } from '../model/message.js'
import { by, limit } from '../support/limit.js'

/** Validation, section 6.4.1. */
export const maxItems = limit({
  name: 'maxItems',
  type: 'array',
  limit: 'count',
  message: says(' must have at most ', count('item')),
  beyond: by('>', ({ value }) => ts`${value}.length`),
})
