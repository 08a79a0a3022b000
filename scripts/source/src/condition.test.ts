import { expect, test } from 'vitest'

import {
  always,
  and,
  compare,
  holds,
  inline,
  isAlways,
  isNever,
  namesInCondition,
  never,
  not,
  or,
  replaceName,
} from './condition.js'
import { Name } from './name.js'
import { textOf, ts } from './snippet.js'

const value = new Name('value')
const [a, b, c] = [holds('a'), holds('b'), holds('c')] as const

const printed = [
  { given: and(a, b, c), want: 'a && b && c' },
  { given: and(a, and(b, c)), want: 'a && b && c' },
  { given: or(a, and(b, c)), want: 'a || (b && c)' },
  { given: not(a), want: '!a' },
  { given: not(not(a)), want: 'a' },
  { given: not(or(a, not(b))), want: '!a && b' },
  { given: compare(value, '<', '5'), want: 'value < 5' },
  { given: not(compare(value, '<', '5')), want: 'value >= 5' },
  { given: not(compare(value, '===', 'null')), want: 'value !== null' },
  { given: and(always, a), want: 'a' },
  { given: or(never, a), want: 'a' },
  { given: and(), want: 'true' },
  { given: or(), want: 'false' },
]

test.each(printed)('prints $want', ({ given, want }) => {
  expect(textOf(inline(given))).toBe(want)
})

test.each([
  { given: or(a, always), always: true, never: false },
  { given: and(a, never), always: false, never: true },
  { given: not(always), always: false, never: true },
  { given: a, always: false, never: false },
])('knows what is certain', ({ given, always: isCertain, never: isImpossible }) => {
  expect([isAlways(given), isNever(given)]).toEqual([isCertain, isImpossible])
})

test('knows its names, and is the same about something else', () => {
  const condition = and(compare(value, '!==', "'value'"), or(a, holds(ts`is(${value})`)))
  expect(namesInCondition(condition)).toEqual([value, value])
  expect(textOf(inline(replaceName(condition, value, 'item')))).toBe(
    "item !== 'value' && (a || is(item))",
  )
})
