import { expect, test } from 'vitest'

import { compact } from './compact.js'

const a = { $ref: '#/$defs/A' }

test.each([
  [
    'what is referred to once stands there',
    { properties: { a }, $defs: { A: { type: 'string' } } },
    { properties: { a: { type: 'string' } } },
  ],
  [
    'the words of the reference win',
    {
      items: { ...a, description: 'An a.' },
      $defs: { A: { description: 'Any a.', type: 'string' } },
    },
    { items: { description: 'An a.', type: 'string' } },
  ],
  [
    'what is referred to twice stays where it is',
    { anyOf: [a, { not: a }], $defs: { A: { type: 'string' } } },
    { anyOf: [a, { not: a }], $defs: { A: { type: 'string' } } },
  ],
  [
    'what would lose a limit stays where it is',
    { items: { ...a, maxLength: 3 }, $defs: { A: { maxLength: 9 } } },
    { items: { ...a, maxLength: 3 }, $defs: { A: { maxLength: 9 } } },
  ],
  [
    'what contains itself stays where it is',
    { items: a, $defs: { A: { items: a } } },
    { items: a, $defs: { A: { items: a } } },
  ],
  [
    'a definition in a definition goes with it',
    { items: a, $defs: { A: { items: { $ref: '#/$defs/B' } }, B: { type: 'null' } } },
    { items: { items: { type: 'null' } } },
  ],
  ['what nothing refers to goes', { type: 'object', $defs: { A: {} } }, { type: 'object' }],
])('%s', (_, given, want) => {
  expect(compact(given)).toEqual(want)
})
