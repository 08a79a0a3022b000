// Generated from the contract by `pnpm generate`. Do not edit.
import { count, list, says, types } from '@dbaas-valkey/validator/internal/english'
import type { Messages } from '@dbaas-valkey/validator/internal/message'

/** What to say of an issue in English, by its keyword. */
export const english: Messages = {
  additionalProperties: says(' is not a known property'),
  anyOf: says(' must have one of ', count('form')),
  const: says(' must be ', JSON.stringify),
  discriminator: says(' must be one of ', list),
  enum: says(' must be one of ', list),
  exclusiveMinimum: says(' must be above ', String),
  format: says(' must be a valid ', String),
  maxItems: says(' must have at most ', count('item')),
  maxLength: says(' must have at most ', count('character')),
  maximum: says(' must be at most ', String),
  minItems: says(' must have at least ', count('item')),
  minLength: says(' must have at least ', count('character')),
  minimum: says(' must be at least ', String),
  oneOf: says(' must have exactly one of ', count('form')),
  pattern: says(' must match ', String),
  required: says(' is missing'),
  type: says(' must be ', types),
}
