// Generated from the contract by `pnpm generate`. Do not edit.
import { count, list, must, says, types } from '../runtime/english.js'
import type { Messages } from '../runtime/messages.js'

/** What to say of an issue in English, by its keyword. */
export const english: Messages = {
  anyOf: must('have one of', count('form')),
  enum: must('be one of', list),
  exclusiveMinimum: must('be above'),
  format: must('be a valid'),
  maxLength: must('have at most', count('character')),
  maximum: must('be at most'),
  minLength: must('have at least', count('character')),
  minimum: must('be at least'),
  pattern: must('match'),
  required: says('is missing'),
  type: must('be', types),
}
