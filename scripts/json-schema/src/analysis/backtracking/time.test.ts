import { describe, expect, test } from 'vitest'

import { growthOf } from './growth.js'
import { timeOf } from './time.js'

/**
 * `pnpm attack patterns` times Node's engine over a table with a text that makes each slow.
 */
test.each([
  ['^a*a*a*b$', 3],
  ['^a*a*$', 2],
  ['^\\d+\\d+$', 2],
  ['\\s+$', 2],
  ['a*b', 2],
  ['x.*y', 2],
  ['\\w+@\\w+', 2],
  ['.*foo.*', 2],
  ['^.*foo.*$', 2],
  ['^(.+)@(.+)\\.(.+)$', 3],
  ['^.*(?=.*x)$', 2],
  ['(?=.*x)a', 2],
  ['(?<=x.*)y', 2],
  ['^(?:[a-z]+|\\d+)[a-z0-9]*!$', 2],
  ['^[a-z]{1,100}[a-z]{1,100}$', 2],
  ['^(?:a|b)*(?:b|c)*(?:c|b)*d$', 3],
  ['^(?:ab)*a?(?:ba)*$', 2],
  ['^\\p{L}*\\p{Lu}*$', 2],
  ['\\s*(?:x|y)\\s*Redmi', 2],
  ['\\s*(?:[<>]?=?)\\s*v', 3],
] as const)('%s takes time by a power of %i', (source, growth) => {
  expect(growthOf(source)).toBe(growth)
  expect(timeOf(source, Infinity).verdict).toBe(source.includes('{1,100}') ? 'bounded' : 'slow')
})

test.each([
  '^a*$',
  '[a-z]+',
  'foo$',
  '^foo',
  '^[a-z]+-[a-z]+$',
  '^\\s*\\S+\\s*$',
  '^(?:\\d+,)*\\d+$',
  '^(?=.*\\d)(?=.*[a-z]).+$',
  '^.{0,5000}$',
  '^[^@]+@[^@.]+\\.[^@.]+$',
  '^(?:\\/[a-z]+)*$',
  '^(?:^a|^b)c*$',
  '^(?:\\p{Lu}*-)?\\d*$',
  '(?:a|b)',
  '\\d{3}-\\d{4}',
  'stable|(v\\d+)(?:\\.\\d+)?(-.*)?',
  '(me|[a-z0-9]+(?:-[a-z0-9]+)*)',
  '',
])('%s takes time in proportion', (source) => {
  expect(timeOf(source, Infinity)).toEqual({ verdict: 'linear', sentence: '' })
})

test.each([
  `^${'a?'.repeat(26)}b$`,
  `^${'[ab]?'.repeat(24)}c$`,
  `^${'(?:ab)?'.repeat(24)}c$`,
  `^${'a{0,49}'.repeat(5)}b$`,
  `^${'a{0,9}'.repeat(8)}b$`,
  '^(?:a?){9}(?:a?){9}(?:a?){9}b$',
])('%s has more ways than can be tried, though none is without end', (source) => {
  expect(timeOf(source, Infinity)).toMatchObject({
    verdict: 'endless',
    sentence: expect.stringContaining('more than ten million ways'),
  })
})

test.each([
  '^v?\\d{1,5}(?:\\.\\d{1,5})?(?:\\.\\d{1,5})?(?:-[a-z]{1,10})?(?:\\+[a-z]{1,10})?$',
  '^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.|$)){4}$',
  '^[A-Z]{2}\\d{2}[A-Z0-9]{4}\\d{7}(?:[A-Z0-9]?){0,9}$',
  '^P(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?$',
])('%s has few', (source) => {
  expect(timeOf(source, Infinity).verdict).not.toBe('endless')
})

describe('the sentence', () => {
  test.each([
    ['^a*a*a*b$', Infinity, 'slow', 'the power of 3'],
    ['^a*a*a*b$', Infinity, 'slow', 'a `maxLength` of at most 464 it takes no longer than 1 s'],
    ['^a*a*a*b$', 465, 'slow', 'at most 464'],
    ['^a*a*a*b$', 464, 'bounded', 'With at most 464 characters that is up to 999 ms'],
    ['^a*a*a*b$', 100, 'bounded', 'With at most 100 characters that is up to 10 ms.'],
    ['^a*a*$', 1000, 'bounded', 'the square'],
    ['^a{0,60}a{0,60}$', Infinity, 'bounded', 'With at most 120 characters'],
    ['^(a+)+$', 10, 'endless', 'double with each character'],
  ] as const)('of %s for %d characters', (source, maxLength, verdict, sentence) => {
    const time = timeOf(source, maxLength)
    expect(time.verdict).toBe(verdict)
    expect(time.sentence).toContain(sentence)
  })
})
