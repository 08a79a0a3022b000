import { expect, test } from 'vitest'

import { TooLargeError } from './automaton.js'
import { canExplode } from './index.js'

test.each([
  '^(a+)+$',
  '^(a*)*$',
  '^(a|a)*$',
  '^(a|aa)+$',
  '^([a-z]+)*\\d$',
  '^(\\s*,\\s*)*$',
  '^(?:\\w+\\s?)*$',
  '^(a?b?)*c$',
  '(x+x+)+y',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '^(?:[\\w-]+\\.?)+$',
  '^(?:a{1,3})*$',
  '^(?:\\p{L}|[a-z])*$',
  '^(?:\\p{Script=Cherokee}|\\p{L})*$',
  '^(?=(a+)+$)a',
  '^(?!(?:a|a)*$)',
  '(?<=^(a+)+)b',
  '^(?:(a)\\1?)+$',
  '^(?:(?<x>a|b)\\k<x>?)+$',
  '^(?:(a+)+|x{500})$',
  '^(?:(?:[a-z]{0,100}){0,100},)*$',
  // As good as without end: the OWASP calls `(.*a){x}` evil for an x above 10.
  '(.*a){11}',
  '^(?:a|a){30}$',
  '^(?:(?:a|a){5}b?){5}$',
  '^(?:a?){30}a{30}$',
  '^(?:(?:b?|c?)a)*$',
  `^(?:${'(?:b?|c?)'.repeat(40)}a)*$`,
])('%s can take for ever', (source) => {
  expect(canExplode(source)).toBe(true)
})

test.each([
  '^[KEg\\$lshzxentdmA]*$',
  '^a*$',
  '^(ab)*$',
  '^(?:a|b)*$',
  '^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$',
  '^\\d{4}-\\d{2}-\\d{2}$',
  '^(?:\\d{3})*$',
  '^(?:\\d+,)*\\d+$',
  '^(?:\\p{L}|\\d)*$',
  '^a*a*$',
  '^(?=.*\\d)(?=.*[a-z]).+$',
  '^(?:[^"\\\\]|\\\\.)*$',
  '^(?:[a-z]{0,63}\\.){0,9}$',
  '^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.|$)){4}$',
  '^.{0,5000}$',
  '^(?:[0-9a-f]{32},?)*$',
  '^(?:(?:\\d{1,3},){12})*$',
  '^(?:a|a){5}$',
  '^(?:a?){0,30}$',
  '^(?:(["\'])[^"\']*\\1)*$',
  '^(?:a(?=b)|b)*$',
  '^(a\\1)*$',
  '^(?:\\p{Script=Cherokee}|\\p{Script=Thai})*$',
  `^(?:${'[a-z]'.repeat(900)})*$`,
  '',
])('%s takes no time that doubles with each character', (source) => {
  expect(canExplode(source)).toBe(false)
})

test('does not guess at what is too large to look at', () => {
  expect(() => canExplode(`^(?:${'a|'.repeat(3000)}b)*$`)).toThrow(TooLargeError)
})

test('says so in time, even of a long expression', () => {
  const source = `^(?:${Array.from({ length: 60 }, (_, index) => `word${index}`).join('|')})*$`
  expect(canExplode(source)).toBe(false)
})
