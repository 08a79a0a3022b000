// Generated from the contract by `pnpm generate`. Do not edit.
import { count, list, says, types } from '../runtime/english.js'
import type { Messages } from '../runtime/message.js'

/** What to say of an issue in English, by its keyword. */
export const english: Messages = {
  anyOf: says(' must have one of ', count('form')),
  enum: says(' must be one of ', list),
  exclusiveMinimum: says(' must be above ', String),
  format: says(' must be a valid ', String),
  maxLength: says(' must have at most ', count('character')),
  maximum: says(' must be at most ', String),
  minLength: says(' must have at least ', count('character')),
  minimum: says(' must be at least ', String),
  pattern: says(' must match ', String),
  required: says(' is missing'),
  type: says(' must be ', types),
}
