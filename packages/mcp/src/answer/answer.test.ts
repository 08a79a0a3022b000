import { expect, test } from 'vitest'

import { masked } from './masked.js'
import { visible } from './visible.js'

test.each([
  [{ password: 'p' }, { password: '***' }],
  [{ users: [{ username: 'a', password: 'p' }] }, { users: [{ username: 'a', password: '***' }] }],
  [{ 'uri-params': { host: 'h', port: 1 } }, { 'uri-params': { host: '***', port: '***' } }],
  [
    { uri: null, password: undefined },
    { uri: null, password: undefined },
  ],
  ['text', 'text'],
])('%j is shown as %j where nothing may be revealed', (given, want) => {
  expect(masked(given)).toEqual(want)
})

test.each([
  ['plain, with umlauts: äöü 漢字 🎉', 'plain, with umlauts: äöü 漢字 🎉'],
  ['two\n\tlines', 'two\n\tlines'],
  ['a\u202eb', 'a\\u{202e}b'],
  ['a\u{e0041}', 'a\\u{e0041}'],
  ['a\u200bb\ufeff', 'a\\u{200b}b\\u{feff}'],
  ['\u001b[31m', '\\u{1b}[31m'],
  [{ 'k\u200b': ['\u2028'] }, { 'k\\u{200b}': ['\\u{2028}'] }],
  [7, 7],
])('%j is written as %j', (given, want) => {
  expect(visible(given)).toEqual(want)
})
