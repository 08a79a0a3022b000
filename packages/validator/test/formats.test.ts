import { describe, expect, test } from 'vitest'

import { formatCases } from './support/format-cases.js'
import { matchers } from './support/matchers.js'

describe.each(Object.entries(formatCases))('%s', (format, { valid, invalid }) => {
  const matches = matchers[format] as (text: string) => boolean

  test.each(valid.map((text) => [text]))('accepts %j', (text) => {
    expect(matches(text)).toBe(true)
  })

  test.each(invalid.map((text) => [text]))('refuses %j', (text) => {
    expect(matches(text)).toBe(false)
  })
})

const tenMegabytes = 10_000_000

/** Texts that are long in different ways, for each character that formats make much of. */
const long = [
  'a',
  '0',
  '.',
  ':',
  '/',
  '-',
  '%',
  '"',
  '{',
  '~',
  '=',
  'xn--',
  'a.',
  '%41',
  '"\\"',
  '{a',
].flatMap((piece) => {
  const text = piece.repeat(tenMegabytes / piece.length)
  return [
    [`10 MB of ${piece}`, text],
    [`10 MB of ${piece} with an end that fits nothing`, `${text}\n`],
  ] as const
})

// Compiling an expression of 10 MB is the platform's work, and takes as long as it takes.
const textFormats = Object.keys(formatCases).filter((format) => format !== 'regex')

describe.each(textFormats)('%s of 10 MB', (format) => {
  const matches = matchers[format] as (text: string) => boolean

  test('ends in a verdict, however the text is made', () => {
    for (const [, text] of long) expect(typeof matches(text)).toBe('boolean')
    for (const valid of formatCases[format]?.valid ?? []) {
      expect(typeof matches(valid + 'a'.repeat(tenMegabytes))).toBe('boolean')
    }
  })
})
