import { ts } from '@dbaas-valkey/source/snippet'

import { count, says } from '../model/message.js'
import { by, limit } from '../support/limit.js'

/** Validation, section 6.5.1. */
export const maxProperties = limit({
  name: 'maxProperties',
  type: 'object',
  limit: 'count',
  message: says(' must have at most ', count('property', 'properties')),
  beyond: by('>', (context) => ts`${context.use('countProperties')}(${context.value})`),
})
