import type { Rule } from '../rule.js'

const open = 'Values of an extensible enum are no part of the types.'

/** Differences of extensions whose meaning is known; any other one is told by `extension-changed`. */
export const extensionRules = {
  'secrecy-changed': {
    bump: 'minor',
    says: '{at} is now {to}, was {from}: error messages and logs show it accordingly',
  },
  'extensible-value-added': { bump: 'minor', says: 'new known value {to} for {at}' },
  'extensible-value-removed': {
    bump: { request: 'major', response: 'minor' },
    says: 'known value {from} of {at} is gone',
    instead: 'Send one of the values that remain.',
    types: { request: open },
  },
  'extension-changed': { bump: 'patch', says: '`{name}` of {at} is {to}, was {from}' },
} as const satisfies Record<string, Rule>
