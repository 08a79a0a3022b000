import { by, limit } from '../support/limit.js'

/** Validation, section 6.5.1. */
export const maxProperties = limit({
  name: 'maxProperties',
  type: 'object',
  limit: 'count',
  message: "says(' must have at most ', count('property', 'properties'))",
  beyond: by('>', (context) => `${context.use('countProperties')}(${context.value})`),
})
