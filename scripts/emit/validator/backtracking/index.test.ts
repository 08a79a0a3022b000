import { expect, test } from 'vitest'
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
  '',
])('%s takes time in proportion, or its square', (source) => {
  expect(canExplode(source)).toBe(false)
})

test('says so in time, even of a long expression', () => {
  const source = `^(?:${Array.from({ length: 60 }, (_, index) => `word${index}`).join('|')})*$`
  expect(canExplode(source)).toBe(false)
})
