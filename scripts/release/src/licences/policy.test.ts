import { expect, test } from 'vitest'

import { isAllowed, licenceOf } from './policy.js'

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND Apache-2.0', true],
  ['MIT AND GPL-3.0-only', false],
  ['AGPL-3.0-only', false],
  ['Unknown', false],
  ['', false],
])('%s is allowed: %s', (expression, want) => {
  expect(isAllowed(expression)).toBe(want)
})

test('a licence that was read by hand counts only where the manifest names none', () => {
  expect(licenceOf('spawndamnit', 'Unknown')).toBe('MIT')
  expect(licenceOf('spawndamnit', 'GPL-3.0-only')).toBe('GPL-3.0-only')
})
