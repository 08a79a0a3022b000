import type { Rule } from '../rule.js'

const unseen = 'Security is not part of the types.'

/** Differences of an operation, its security and its parameters. */
export const operationRules = {
  'operation-added': { bump: 'minor', says: 'new operation `{name}`' },
  'operation-removed': {
    bump: 'major',
    says: 'operation `{name}` is gone, and was never deprecated',
    instead: 'Call another operation, or stay on the version before.',
  },
  'deprecated-operation-removed': {
    bump: 'major',
    says: 'operation `{name}` is gone, as was announced ({to})',
    instead: 'Call another operation, or stay on the version before.',
  },
  'operation-renamed': {
    bump: 'major',
    says: 'operation `{from}` is now called `{to}`',
    instead: 'Write `{to}` where you wrote `{from}`; its method and function are renamed alike.',
  },
  'operation-moved': {
    bump: 'major',
    says: 'operation `{name}` is now `{to}`, was `{from}`',
    instead: 'Methods and functions keep working; in `paths` calls write `{to}`.',
  },
  'path-parameter-renamed': {
    bump: 'major',
    says: 'path parameter `{from}` is now called `{to}`',
    instead: 'Write `{to}` where you wrote `{from}`.',
  },
  'operation-deprecated': { bump: 'minor', says: 'operation `{name}` is deprecated' },
  'operation-restored': { bump: 'patch', says: 'operation `{name}` is no longer deprecated' },
  'retry-safety-changed': {
    bump: 'minor',
    says: 'a repeated request counts as {to}, was {from}: the client retries accordingly',
  },
  'asynchrony-changed': {
    bump: 'major',
    says: 'it now answers {to}, no longer {from}',
    instead: 'Wait for the operation where there is one to wait for, and only there.',
    types: 'The body that changes with it has a rule of its own; the mark itself has no type.',
  },
  'callback-added': { bump: 'minor', says: 'new callback `{name}`' },
  'callback-removed': {
    bump: 'major',
    says: 'callback `{name}` is gone: the service no longer calls back',
    instead: 'Ask for the state instead of waiting for the call.',
    types: 'Callbacks are not part of the types of an operation.',
  },
  'security-required': {
    bump: 'major',
    says: 'a request must now be authenticated ({to})',
    instead: 'Give the client credentials.',
    types: unseen,
  },
  'security-dropped': { bump: 'minor', says: 'a request need not be authenticated any more' },
  'security-alternative-added': { bump: 'minor', says: 'may now also be authenticated by {to}' },
  'security-alternative-removed': {
    bump: 'major',
    says: 'can no longer be authenticated by {from}',
    instead: 'Authenticate in one of the ways that remain.',
    types: unseen,
  },
  'security-relaxed': {
    bump: 'minor',
    says: 'authentication by {from} is no longer needed in full: {to} is enough',
  },
  'security-tightened': {
    bump: 'major',
    says: 'authentication by {from} is no longer enough: {to} is needed',
    instead: 'Give the client what else is needed.',
    types: unseen,
  },
  'parameter-added': { bump: 'minor', says: 'new {at}' },
  'required-parameter-added': {
    bump: 'major',
    says: 'new required {at}',
    instead: 'Give it in every call.',
  },
  'parameter-removed': {
    bump: 'major',
    says: '{at} is gone, and was never deprecated',
    instead: 'Leave it out.',
  },
  'deprecated-parameter-removed': {
    bump: 'major',
    says: '{at} is gone, as was announced ({to})',
    instead: 'Leave it out.',
  },
  'parameter-required': {
    bump: 'major',
    says: '{at} is now required',
    instead: 'Give it in every call.',
  },
  'parameter-optional': { bump: 'minor', says: '{at} may now be left out' },
  'parameter-style-changed': {
    bump: 'major',
    says: '{at} is written differently on the wire (`{name}` is {to}, was {from})',
    instead: 'Take a client of the new version: it writes the parameter the new way.',
    types: 'How a parameter is written on the wire does not change its type.',
  },
  'parameter-style-relaxed': {
    bump: 'minor',
    says: '{at} may be written in further ways (`{name}` is {to}, was {from})',
  },
  'parameter-deprecated': { bump: 'minor', says: '{at} is deprecated' },
  'parameter-restored': { bump: 'patch', says: '{at} is no longer deprecated' },
} as const satisfies Record<string, Rule>
