import { by, limit } from '../support/limit.js'

/** Validation, section 6.5.1. */
export const maxProperties = limit({
  name: 'maxProperties',
  type: 'object',
  limit: 'count',
  message: "says(' must have at most ', count('property', 'properties'))",
  beyond: by('>', (subject) => `${subject.use('countProperties')}(${subject.value})`),
})
