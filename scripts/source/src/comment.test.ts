import { expect, test } from 'vitest'

import { comment } from './comment.js'
import { quote } from './quote.js'

const comments = [
  { given: undefined, want: '' },
  { given: '', want: '' },
  { given: 'One line.', want: '/** One line. */\n' },
  { given: 'Two\nlines.', want: '/**\n * Two\n * lines.\n */\n' },
  { given: 'ends */ early', want: '/** ends *\\/ early */\n' },
  { given: 'a\u2028b', want: '/**\n * a\n * b\n */\n' },
]

test.each(comments)('comments $given', ({ given, want }) => {
  expect(comment(given)).toBe(want)
})

test('wraps long text at a hundred columns', () => {
  const lines = comment('word '.repeat(60), '  ').trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(4)
  expect(lines.every((line) => line.length <= 100 && line.startsWith('  '))).toBe(true)
})

const nasty = [
  "'",
  '"',
  '`',
  '\\',
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '${x}',
  '*/',
  '\u0000',
  '</script>',
  '\ud800',
]

test.each(nasty)('a quoted %j reads back as itself', (given) => {
  // The one place where text becomes code again: nothing but a string literal may come of it.
  expect(new Function(`return ${quote(given)}`)()).toBe(given)
})
