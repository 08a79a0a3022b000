import type { Rule } from '../rule.js'

const noRanges = 'Types carry no ranges, lengths, patterns or formats.'
const noDefaults = 'Types carry no default values.'

/** Differences of the values a place may hold. */
export const valueRules = {
  'type-widened': {
    bump: { request: 'minor', response: 'major' },
    says: '{at} may now be {to}, was {from}',
    instead: 'Handle the new types where you read the value.',
  },
  'type-narrowed': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} can now only be {to}, was {from}',
    instead: 'Send {to}.',
  },
  'type-changed': {
    bump: 'major',
    says: '{at} is now {to}, was {from}',
    instead: { request: 'Send the new type.', response: 'Read the new type.' },
  },
  'nullable-added': {
    bump: { request: 'minor', response: 'major' },
    says: '{at} may now be null',
    instead: 'Handle null where you read the value.',
  },
  'nullable-removed': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} can no longer be null',
    instead: 'Leave the value out instead of sending null.',
  },
  'enum-value-added': {
    bump: 'minor',
    says: 'new value {to} for {at}',
    types: {
      response:
        'A switch that handles every value and proves it with `never` stops compiling, which is what its author ' +
        'asked for; the version policy calls a new value in a response minor all the same.',
    },
  },
  'enum-value-removed': {
    bump: { request: 'major', response: 'minor' },
    says: 'value {from} of {at} is gone',
    instead: 'Send one of the values that remain.',
    types: {
      response:
        'TypeScript refuses a comparison with a value that cannot come any more; the program ran and runs.',
    },
  },
  'enum-introduced': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} can now only be {to}',
    instead: 'Send one of these values.',
  },
  'enum-dropped': {
    bump: { request: 'minor', response: 'major' },
    says: '{at} can now be more than {from}',
    instead: 'Handle values that you do not know.',
  },
  'enum-replaced': {
    bump: 'major',
    says: '{at} can now only be {to}, and no longer {from}',
    instead: { request: 'Send one of the new values.', response: 'Expect the new values.' },
  },
  'default-added': { bump: 'minor', says: '{at} is now {to} when left out' },
  'default-changed': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} is {to} when left out, no longer {from}',
    instead: 'Send {from} explicitly to keep it.',
    types: { request: noDefaults },
  },
  'default-removed': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} is no longer {from} when left out',
    instead: 'Send {from} explicitly to keep it.',
    types: { request: noDefaults },
  },
  'default-idle': {
    bump: 'patch',
    says: 'the default of {at} is {to}, was {from}, and never applies: it is required',
  },
  'range-narrowed': {
    bump: { request: 'major', response: 'minor' },
    says: 'the {name} of {at} goes from {from} to {to}',
    instead: 'Send values within the new limit.',
    types: { request: noRanges },
  },
  // In a response: more values of the same type to expect, as with a new enum value, and minor for the same reason.
  'range-widened': {
    bump: 'minor',
    says: 'the {name} of {at} goes from {from} to {to}',
  },
  'pattern-added': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} must now match {to}',
    instead: 'Send values that match.',
    types: { request: noRanges },
  },
  'pattern-changed': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} must match {to}, no longer {from}',
    instead: 'Send values that match.',
    types: { request: noRanges },
  },
  'pattern-removed': { bump: 'minor', says: '{at} need not match {from} any more' },
  'format-added': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} must now be of format {to}',
    instead: 'Send values of that format.',
    types: { request: noRanges },
  },
  'format-changed': {
    bump: 'major',
    says: '{at} is of format {to}, no longer {from}',
    instead: { request: 'Send values of that format.', response: 'Read values of that format.' },
    types: noRanges,
  },
  'format-narrowed': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} is of the narrower format {to}, no longer {from}',
    instead: 'Send values of that format.',
    types: { request: noRanges },
  },
  'format-widened': {
    bump: { request: 'minor', response: 'major' },
    says: '{at} is of the wider format {to}, no longer {from}',
    instead: 'Read values of that format.',
    types: { response: noRanges },
  },
  'format-removed': {
    bump: { request: 'minor', response: 'major' },
    says: '{at} need not be of format {from} any more',
    instead: 'Expect values of any format.',
    types: { response: noRanges },
  },
  'content-changed': {
    bump: 'major',
    says: '`{name}` of {at} is {to}, was {from}',
    instead: 'Encode and decode the value the new way.',
    types: 'An encoded value is a string before and after.',
  },
} as const satisfies Record<string, Rule>
