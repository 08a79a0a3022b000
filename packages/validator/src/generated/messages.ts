// Generated from the contract by `pnpm generate`. Do not edit.
import {
  anyOf,
  enumeration,
  exclusiveMinimum,
  format,
  maxLength,
  maximum,
  minLength,
  minimum,
  pattern,
  required,
  type,
} from '../runtime/english.js'
import type { Messages } from '../runtime/messages.js'

/** What to say of an issue in English, by its keyword. */
export const english: Messages = {
  anyOf,
  enum: enumeration,
  exclusiveMinimum,
  format,
  maxLength,
  maximum,
  minLength,
  minimum,
  pattern,
  required,
  type,
}
