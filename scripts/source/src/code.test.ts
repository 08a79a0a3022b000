import { expect, test } from 'vitest'

import { block, declaration, doc, indented, namesIn, parameters, print, when } from './code.js'
import { always, and, holds, never } from './condition.js'
import { array, braces, call, prefixed, suffixed } from './layout.js'
import { Name } from './name.js'
import { ts } from './snippet.js'

const value = new Name('value')
const item = new Name('item')
const pets = new Name('pets')
const exported = new Name('shown')
exported.exported = true
const long = 'x'.repeat(40)

const printed = [
  { what: 'a line', given: [ts`f(${value})`], want: 'f(value)\n' },
  { what: 'an empty line', given: ['a', '', 'b'], want: 'a\n\nb\n' },
  { what: 'a block', given: block('f {', ['a', indented('b')]), want: 'f {\n  a\n    b\n}\n' },
  { what: 'a comment', given: [indented(doc('Why.'))], want: '  /** Why. */\n' },
  { what: 'no comment without a text', given: [doc(undefined), 'a'], want: 'a\n' },
  {
    what: 'a comment with an example that keeps its lines',
    given: [doc('Why.\n\n@example', 'f({\n  a: 1, // */\n})')],
    want: '/**\n * Why.\n *\n * @example\n * f({\n *   a: 1, // *\\/\n * })\n */\n',
  },
  {
    what: 'a declaration',
    given: [declaration(pets, ts`const ${pets} = 1`)],
    want: 'const pets = 1\n',
  },
  {
    what: 'a declaration that is exported',
    given: [declaration(exported, ...block(ts`const ${exported} = {`, ['a,']))],
    want: 'export const shown = {\n  a,\n}\n',
  },
  {
    what: 'a call that is too long for a line',
    given: [prefixed('return ', call(value, long, array('1', '2'), long))],
    want: `return value(\n  ${long},\n  [1, 2],\n  ${long},\n)\n`,
  },
  {
    what: 'what stands behind a list that is too long for a line',
    given: [suffixed(braces('f(', [long, long, long]), ')')],
    want: `f({\n  ${long},\n  ${long},\n  ${long},\n})\n`,
  },
  { what: 'a condition', given: when(holds('a'), ['return']), want: 'if (a) return\n' },
  {
    what: 'a condition with an alternative',
    given: when(holds('a'), ['b'], ['c']),
    want: 'if (a) {\n  b\n} else {\n  c\n}\n',
  },
  {
    what: 'a condition that is too long for a line',
    given: when(and(holds(long), holds(long), holds(long)), ['return']),
    want: `if (\n  ${long} &&\n  ${long} &&\n  ${long}\n)\n  return\n`,
  },
  { what: 'only what happens always', given: when(always, ['a'], ['b']), want: 'a\n' },
  { what: 'only what happens otherwise', given: when(never, ['a'], ['b']), want: 'b\n' },
]

test.each(printed)('prints $what', ({ given, want }) => {
  expect(print(given)).toBe(want)
})

test.each([
  { what: 'a line', given: [ts`f(${value})`] },
  { what: 'a block', given: block('{', [ts`f(${value})`]) },
  { what: 'a list', given: [call('f', array(value))] },
  { what: 'a condition', given: when(holds(value), ['a']) },
  { what: 'what a condition leads to', given: when(holds('a'), ['b'], [ts`f(${value})`]) },
  { what: 'a declaration', given: [declaration(value, ts`let ${value}`)] },
])('knows the names in $what', ({ given }) => {
  expect([...namesIn(given)]).toEqual([value])
})

test.each([
  { what: 'a comment', given: [doc('`value`')] },
  { what: 'a text', given: ["f('value')"] },
  { what: 'the name of a property', given: [ts`${item}.value`] },
])('does not take the word for the name in $what', ({ given }) => {
  expect(namesIn(given).has(value)).toBe(false)
})

test('marks parameters that the body does not use', () => {
  expect(parameters([ts`return ${value}.item`], value, item)).toEqual([value, '_item'])
})
