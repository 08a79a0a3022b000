import { describe, expect, test } from 'vitest'

import { compiled, emitted } from '../../test/compiled.js'
import { judges } from '../../test/judges.js'

judges({ pattern: '^\\p{Lu}\\/\\d' }, [
  ['Ä/1'],
  ['Ä/1x'],
  [1],
  ['ä/1', 'value must match ^\\p{Lu}\\/\\d but is "ä/1"'],
])
// Not anchored unless it says so.
judges({ pattern: 'a/b' }, [['xa/bx'], ['ab', 'value must match a/b but is "ab"']])

// No file holds half of a surrogate pair as it is.
judges({ type: 'string', pattern: '^\ud800+$' }, [
  ['\ud800\ud800'],
  ['\ufffd', 'value must match ^\ud800+$ but is "\ufffd"'],
])

// What `maxLength` bounds is not tried for longer texts, which would take longer than the bound says.
judges({ pattern: '^a*a*a*b$', maxLength: 300 }, [
  ['aab'],
  ['aa', 'value must match ^a*a*a*b$ but is "aa"'],
  ['a'.repeat(1_000_000), `value must have at most 300 characters but is "${'a'.repeat(79)}…"`],
])

describe('a pattern that the flag `u` refuses', () => {
  const table = [
    { pattern: '^[\\w-.]+$', flag: '', accepted: 'a-.', refused: 'a b' },
    { pattern: '^a\\-\\_b$', flag: '', accepted: 'a-_b', refused: 'ab' },
    { pattern: '^[\\p{L}--[a-z]]$', flag: 'v', accepted: 'A', refused: 'a' },
    { pattern: '^{a}$', flag: '', accepted: '{a}', refused: 'a' },
  ]

  test.each(table)('is compiled as it can be: $pattern', async ({ pattern, flag, ...texts }) => {
    const warnings: string[] = []
    const warn = (_: string, sentence: string): number => warnings.push(sentence)
    for (const schema of [{ pattern }, { patternProperties: { [pattern]: { minimum: 1 } } }]) {
      const text = emitted(schema, warn, { patterns: 'any' })
      const code = `new RegExp('${pattern.replaceAll('\\', '\\\\')}'${flag && `, '${flag}'`})`
      expect(text).toContain(`Pattern: RegExp = ${code}`)
    }
    expect(warnings).toHaveLength(2)
    const { is, validate } = await compiled({ pattern }, { patterns: 'any' })
    expect([is(texts.accepted), is(texts.refused)]).toEqual([true, false])
    expect(validate(texts.refused).issues?.[0]?.message).toContain(`must match ${pattern}`)
  })

  test('stops the generation unless that is allowed, and always if no flag takes it', () => {
    expect(() => emitted({ pattern: '\\-' })).toThrow('with the `u` flag')
    expect(() => emitted({ pattern: '(' }, undefined, { patterns: 'any' })).toThrow('Correct it.')
  })

  test('still must not take for ever', () => {
    const pattern = '^(a+)+\\-$'
    expect(() => emitted({ pattern }, undefined, { patterns: 'any' })).toThrow('can double')
  })
})
