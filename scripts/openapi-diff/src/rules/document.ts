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
  'webhook-added': { bump: 'minor', says: 'new webhook `{name}`' },
  'webhook-removed': {
    bump: 'major',
    says: 'webhook `{name}` is gone: the service no longer sends it',
    instead: 'Ask for the state instead of waiting for the call.',
    types: 'Where no webhook is left, the types take any name for one.',
  },
  'security-scheme-added': { bump: 'minor', says: 'new security scheme `{name}`' },
  // Whoever was let in by it is told by the operations that asked for it.
  'security-scheme-removed': { bump: 'minor', says: 'security scheme `{name}` is gone' },
  'security-scheme-changed': {
    bump: 'major',
    says: 'security scheme `{name}` works differently',
    instead: 'Take a client of the new version: it authenticates the new way.',
    types: 'Security is not part of the types.',
  },
  'security-scheme-extended': {
    bump: 'minor',
    says: 'security scheme `{name}` works as before, and in further ways',
  },
  'scope-added': { bump: 'minor', says: 'security scheme `{name}` now offers the scope `{to}`' },
  // Whether an operation still asks for it is told by that operation.
  'scope-removed': {
    bump: 'minor',
    says: 'security scheme `{name}` no longer offers the scope `{from}`',
  },
  'schema-added': { bump: 'minor', says: 'new schema `{name}`' },
  'schema-removed': {
    bump: 'major',
    says: 'schema `{name}` is gone, and with it the type and the validator of that name',
    instead:
      'Name the schema that took its place, or derive the type from the operation that used it.',
  },
  'words-changed': { bump: 'patch', says: 'other words in the {name} of {at}' },
  restated: { bump: 'patch', says: '{at} is written differently and means the same' },
  unclassified: {
    bump: 'major',
    says: '`{name}` of {at} is {to}, was {from}',
    instead: 'No rule knows this difference, so it counts as a break: read both contracts.',
    types: 'What no rule knows need not show in the types.',
  },
} as const satisfies Record<string, Rule>
