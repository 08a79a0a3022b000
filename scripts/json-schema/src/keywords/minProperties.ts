import { by, limit } from '../support/limit.js'

/** Validation, section 6.5.2. */
export const minProperties = limit({
  name: 'minProperties',
  type: 'object',
  limit: 'count',
  message: "says(' must have at least ', count('property', 'properties'))",
  beyond: by('<', (context) => `${context.use('countProperties')}(${context.value})`),
})
