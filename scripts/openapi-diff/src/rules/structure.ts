import type { Rule } from '../rule.js'

const noConditions = 'Types do not carry this constraint.'

/** Differences of objects, arrays and alternatives. */
export const structureRules = {
  'property-added': { bump: 'minor', says: 'new property {at}' },
  'required-property-added': {
    bump: { request: 'major', response: 'minor' },
    says: 'new required property {at}',
    instead: 'Send it in every request.',
  },
  'property-removed': {
    bump: 'major',
    says: 'property {at} is gone, and was never deprecated',
    instead: { request: 'Leave it out.', response: 'Do without it.' },
  },
  'deprecated-property-removed': {
    bump: 'major',
    says: 'property {at} is gone, as was announced ({to})',
    instead: { request: 'Leave it out.', response: 'Do without it.' },
  },
  'property-required': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} is now required',
    instead: 'Send it in every request.',
  },
  'property-optional': {
    bump: { request: 'minor', response: 'major' },
    says: '{at} may now be missing',
    instead: 'Handle an answer without it.',
  },
  'property-deprecated': { bump: 'minor', says: '{at} is deprecated' },
  'property-restored': { bump: 'patch', says: '{at} is no longer deprecated' },
  'read-only-added': {
    bump: { request: 'major', response: 'patch' },
    says: '{at} can now only be read',
    instead: 'Leave it out of requests.',
    types: { request: 'A read-only property may still stand in an object literal.' },
  },
  'read-only-removed': {
    bump: { request: 'minor', response: 'patch' },
    says: '{at} can now be written as well',
  },
  'write-only-added': {
    bump: { request: 'patch', response: 'major' },
    says: '{at} can now only be written',
    instead: 'Do without it in answers.',
    types: { response: 'TypeScript has no write-only properties.' },
  },
  'write-only-removed': {
    bump: { request: 'patch', response: 'minor' },
    says: '{at} can now be read as well',
  },
  'additional-properties-forbidden': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} takes no properties but those described',
    instead: 'Send only properties that are described.',
    types: {
      request: 'TypeScript refuses unknown properties in a literal all along.',
    },
  },
  'additional-properties-restricted': {
    bump: { request: 'major', response: 'minor' },
    says: 'further properties of {at} must now be as described',
    instead: 'Send only further properties of that kind.',
  },
  'additional-properties-allowed': {
    bump: 'minor',
    says: '{at} may now have further properties',
  },
  'additional-properties-unrestricted': {
    bump: { request: 'minor', response: 'major' },
    says: 'further properties of {at} may now be anything',
    instead: 'Check the type of a further property before you use it.',
  },
  'index-signature-added': {
    bump: 'minor',
    says: 'further properties of {at} are now spelt out in the types',
  },
  'index-signature-removed': {
    bump: 'major',
    says: 'further properties of {at} are no longer spelt out in the types',
    instead: 'Read and write them through a type of your own.',
  },
  'unique-items-required': {
    bump: { request: 'major', response: 'minor' },
    says: 'no item of {at} may come twice any more',
    instead: 'Send each item once.',
    types: { request: noConditions },
  },
  'unique-items-dropped': { bump: 'minor', says: 'an item of {at} may now come twice' },
  'tuple-changed': {
    bump: 'major',
    says: '{at} now has {to} described places, had {from}',
    instead: 'Use the items by their new places.',
  },
  'alternative-added': {
    bump: { request: 'minor', response: 'major' },
    says: '{at} may now also be {to}',
    instead: 'Tell the alternatives apart where you read the value.',
  },
  'alternative-removed': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} can no longer be {from}',
    instead: 'Send one of the alternatives that remain.',
  },
  'alternative-absorbed': {
    bump: 'patch',
    says: '{from} is no alternative of {at} of its own any more: another one includes it',
  },
  'alternative-split': {
    bump: 'patch',
    says: '{to} is an alternative of {at} of its own now: another one included it',
  },
  'alternatives-introduced': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} must now be one of {to}',
    instead: 'Send one of these alternatives.',
  },
  'alternatives-dropped': {
    bump: { request: 'minor', response: 'major' },
    says: '{at} need no longer be one of {from}',
    instead: 'Do not rely on the alternatives where you read the value.',
  },
  'alternatives-overlap': {
    bump: { request: 'minor', response: 'major' },
    says: '{at} may now fit several alternatives at once',
    instead: 'Expect values that fit several alternatives.',
    types: { response: 'A union type allows values that fit several members.' },
  },
  'alternatives-collide': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} must fit one alternative only, and {to} may now fit two',
    instead: 'Send values that fit one alternative only.',
    types: { request: 'A union type allows values that fit several members.' },
  },
  'alternatives-part': {
    bump: { request: 'minor', response: 'major' },
    says: '{at} may now be {from} that fitted two alternatives and was refused for it',
    instead: 'Expect values that fitted two alternatives before.',
    types: { response: 'A union type allows values that fit several members.' },
  },
  'alternatives-exclusive': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} must now fit exactly one alternative',
    instead: 'Send values that fit one alternative only.',
    types: { request: 'A union type allows values that fit several members.' },
  },
  'discriminator-added': { bump: 'minor', says: '`{to}` now tells the alternatives of {at} apart' },
  'discriminator-removed': {
    bump: 'major',
    says: '`{from}` no longer tells the alternatives of {at} apart',
    instead: 'Tell them apart by their properties.',
    types: 'The property that told them apart may still be there.',
  },
  'discriminator-changed': {
    bump: 'major',
    says: '`{to}` tells the alternatives of {at} apart, no longer `{from}`',
    instead: 'Test the new property.',
  },
  'discriminator-value-added': {
    bump: 'minor',
    says: 'new value {name} tells an alternative of {at} apart',
  },
  'discriminator-value-removed': {
    bump: 'major',
    says: 'value {name} no longer tells an alternative of {at} apart',
    instead: 'Use one of the values that remain.',
  },
  'condition-added': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} must now meet a further condition (`{name}`)',
    instead: 'Send values that meet it.',
    types: { request: noConditions },
  },
  // Neither condition includes the other for sure, so that values may be refused on both sides.
  'condition-changed': {
    bump: 'major',
    says: '{at} must meet another condition (`{name}`)',
    instead: { request: 'Send values that meet it.', response: 'Expect values that meet it.' },
    types: noConditions,
  },
  'condition-tightened': {
    bump: { request: 'major', response: 'minor' },
    says: '{at} must meet a stricter condition (`{name}`)',
    instead: 'Send values that meet it.',
    types: { request: noConditions },
  },
  'condition-loosened': {
    bump: { request: 'minor', response: 'major' },
    says: '{at} need only meet a weaker condition (`{name}`)',
    instead: 'Expect values that the condition refused before.',
    types: { response: noConditions },
  },
  'condition-removed': {
    bump: { request: 'minor', response: 'major' },
    says: '{at} need not meet the condition of `{name}` any more',
    instead: 'Expect values that the condition refused before.',
    types: { response: noConditions },
  },
} as const satisfies Record<string, Rule>
