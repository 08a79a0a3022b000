import type { Rule } from '../rule.js'

const unseen = 'Servers are not part of the types.'

/** Differences that belong to no operation. */
export const documentRules = {
  'server-added': { bump: 'minor', says: 'new server {to}' },
  'server-removed': {
    bump: 'major',
    says: 'server {from} is gone',
    instead: 'Use one of the servers that remain.',
    types: unseen,
  },
  'server-value-added': { bump: 'minor', says: 'new value {to} for server variable `{name}`' },
  'server-value-removed': {
    bump: 'major',
    says: 'value {from} of server variable `{name}` is gone',
    instead: 'Choose one of the values that remain.',
    types: unseen,
  },
  'server-default-changed': {
    bump: 'major',
    says: 'server variable `{name}` is {to} unless given, no longer {from}',
    instead: 'Give {from} explicitly to stay where you are.',
    types: unseen,
  },
  'schema-added': { bump: 'minor', says: 'new schema `{name}`' },
  'schema-removed': {
    bump: 'major',
    says: 'schema `{name}` is gone, and with it the type and the validator of that name',
    instead:
      'Name the schema that took its place, or derive the type from the operation that used it.',
  },
  'words-changed': { bump: 'patch', says: 'other words in the {name} of {at}' },
  'extension-changed': { bump: 'patch', says: '`{name}` of {at} is {to}, was {from}' },
  restated: { bump: 'patch', says: '{at} is written differently and means the same' },
  unclassified: {
    bump: 'major',
    says: '`{name}` of {at} is {to}, was {from}',
    instead: 'No rule knows this difference, so it counts as a break: read both contracts.',
    types: 'What no rule knows need not show in the types.',
  },
} as const satisfies Record<string, Rule>
