import type { Rule } from '../rule.js'

const unseen = 'How long something stays is not part of the types.'

/** Differences in how long something stays: its last day, and how settled it is. */
export const lifecycleRules = {
  'sunset-set': { bump: 'minor', says: 'the last day of {at} is {to}' },
  'sunset-postponed': { bump: 'minor', says: 'the last day of {at} is {to}, no longer {from}' },
  // A promise is a part of the contract: who planned with the day that was named has less time than was said.
  'sunset-advanced': {
    bump: 'major',
    says: 'the last day of {at} is already {to}, no longer {from}',
    instead: 'Do without it before that day.',
    types: unseen,
  },
  'sunset-withdrawn': {
    bump: 'major',
    says: 'the last day of {at} is no longer {from}, and may be any',
    instead: 'Do without it soon: no day is promised any more.',
    types: unseen,
  },
  'stability-raised': { bump: 'minor', says: '{at} is now {to}, was {from}' },
  'stability-lowered': {
    bump: 'major',
    says: '{at} is only {to} now, was {from}: it may change without notice',
    instead: 'Expect it to change, or do without it.',
    types: unseen,
  },
} as const satisfies Record<string, Rule>
