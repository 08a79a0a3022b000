import { describe, expect, test } from 'vitest'

import { formatReply, splitWords } from '../../page/model/console.js'

describe('the words of a line in the console', () => {
  test.each([
    ['GET key', ['GET', 'key']],
    ['  SET  a   b  ', ['SET', 'a', 'b']],
    ['SET a "b c"', ['SET', 'a', 'b c']],
    ['SET a ""', ['SET', 'a', '']],
    [String.raw`SET a "x\ny\x41\""`, ['SET', 'a', 'x\nyA"']],
    [String.raw`SET a 'it\'s "so"'`, ['SET', 'a', 'it\'s "so"']],
    [String.raw`SET a b\n`, ['SET', 'a', String.raw`b\n`]],
    ['', []],
  ])('%s', (line, want) => expect(splitWords(line)).toEqual(want))

  test.each(['SET a "b', "SET a 'b", 'SET a "b"c', 'a"b"'])('are none in %s', (line) =>
    expect(splitWords(line)).toBeUndefined(),
  )
})

describe('a reply in the console', () => {
  test.each([
    ['OK', 'OK'],
    [3, '(integer) 3'],
    [null, '(nil)'],
    [{ error: 'WRONGTYPE x' }, '(error) WRONGTYPE x'],
    [[], '(empty array)'],
    [['a', ['b', 1], null], '1) a\n2) 1) b\n   2) (integer) 1\n3) (nil)'],
  ])('%j', (reply, want) => expect(formatReply(reply)).toBe(want))
})
