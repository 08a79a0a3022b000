import { describe, expect, test } from 'vitest'

import { parseJson } from './body.js'

describe('a request body', () => {
  test.each([
    ['nothing', '', {}],
    ['an empty object', '{}', {}],
    ['text beyond ASCII', '{"a":"é\\u00e9"}', { a: 'éé' }],
    [
      'brackets in strings',
      `{"a":"${'['.repeat(100)}\\"${'{'.repeat(100)}"}`,
      {
        a: `${'['.repeat(100)}"${'{'.repeat(100)}`,
      },
    ],
    ['brackets side by side', `[${'[],'.repeat(99)}[]]`, Array.from({ length: 100 }, () => [])],
  ])('may be %s', (_, text, want) => {
    expect(parseJson(Buffer.from(text))).toEqual(want)
  })

  test.each([
    ['cut off', Buffer.from('{"a":'), 'not JSON'],
    ['of bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'not JSON'],
    ['nested 33 deep', Buffer.from(`${'['.repeat(33)}${']'.repeat(33)}`), 'nested too deeply'],
    ['nested a million deep', Buffer.from('{"a":'.repeat(200_000)), 'nested too deeply'],
  ])('may not be %s', (_, bytes, message) => {
    expect(() => parseJson(bytes)).toThrow(message)
  })
})
