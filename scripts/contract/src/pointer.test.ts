import { describe, expect, test } from 'vitest'

import { encodedPointer, pointerOf, splitReference, tokensOf, valueAt } from './pointer.js'

describe.each(['a', 'a/b', 'a~b', 'a%b', 'a%20b', 'a b', '/a#b/{id}', 'ä', ''])(
  'a pointer to %j',
  (name) => {
    const document = { things: { [name]: 1 } }
    const pointer = pointerOf('things', name)

    test('leads there', () => {
      expect(tokensOf(pointer)).toEqual(['things', name])
      expect(valueAt(document, pointer)).toBe(1)
    })

    test('leads there as a URI has it', () => {
      expect(encodedPointer(pointer)).toMatch(/^#[\w/%.~!*'()-]*$/)
      expect(valueAt(document, encodedPointer(pointer))).toBe(1)
      expect(valueAt(document, new URL(encodedPointer(pointer), 'a:///b').hash)).toBe(1)
    })
  },
)

test.each([
  ['b.yaml#/paths/~1a#b', 'b.yaml', '/paths/~1a#b'],
  ['b.yaml', 'b.yaml', ''],
  ['#/a', '', '/a'],
])('the reference %j has an address and a fragment', (reference, ...parts) => {
  expect(splitReference(reference)).toEqual(parts)
})
