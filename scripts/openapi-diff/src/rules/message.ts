import type { Rule } from '../rule.js'

/** Differences of request bodies and responses as wholes. */
export const messageRules = {
  'request-body-added': { bump: 'minor', says: 'may now be sent with a body' },
  'required-request-body-added': {
    bump: 'major',
    says: 'must now be sent with a body',
    instead: 'Give a `body`.',
  },
  'request-body-removed': {
    bump: 'major',
    says: 'takes no body any more',
    instead: 'Leave `body` out.',
  },
  'request-body-required': {
    bump: 'major',
    says: 'the body may no longer be left out',
    instead: 'Give a `body` in every call.',
  },
  'request-body-optional': { bump: 'minor', says: 'the body may now be left out' },
  'media-type-added': { bump: 'minor', says: 'new media type `{name}` for {at}' },
  'media-type-removed': {
    bump: 'major',
    says: 'media type `{name}` of {at} is gone',
    instead: 'Use one of the media types that remain.',
  },
  'success-response-added': {
    bump: 'major',
    says: 'may now succeed with status {name} as well',
    instead: 'Tell the answers apart by their status before you read the body.',
  },
  'error-response-added': { bump: 'minor', says: 'the {name} response is now described' },
  'response-removed': {
    bump: 'major',
    says: 'the {name} response is gone',
    instead: 'Drop the code that handles it.',
  },
  'header-added': { bump: 'minor', says: 'new {at}' },
  'header-removed': {
    bump: 'major',
    says: '{at} is gone, and was never deprecated',
    instead: 'Do without it.',
  },
  'deprecated-header-removed': {
    bump: 'major',
    says: '{at} is gone, as was announced ({to})',
    instead: 'Do without it.',
  },
  'header-deprecated': { bump: 'minor', says: '{at} is deprecated' },
  'header-restored': { bump: 'patch', says: '{at} is no longer deprecated' },
  'link-added': { bump: 'minor', says: 'new link `{name}` in {at}' },
  'link-removed': { bump: 'minor', says: 'link `{name}` of {at} is gone' },
  'link-changed': { bump: 'minor', says: 'link `{name}` of {at} leads elsewhere' },
  'header-required': { bump: 'minor', says: '{at} is now always sent' },
  'header-optional': {
    bump: 'major',
    says: '{at} may now be missing',
    instead: 'Handle an answer without it.',
  },
} as const satisfies Record<string, Rule>
