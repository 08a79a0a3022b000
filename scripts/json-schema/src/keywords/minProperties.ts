import { ts } from '@dbaas-valkey/source/snippet'

import { count, says } from '../model/message.js'
import { by, limit } from '../support/limit.js'

/** Validation, section 6.5.2. */
export const minProperties = limit({
  name: 'minProperties',
  type: 'object',
  limit: 'count',
  message: says(' must have at least ', count('property', 'properties')),
  beyond: by('<', (context) => ts`${context.use('countProperties')}(${context.value})`),
})
