import { describe, expect, test } from 'vitest'
import { anchor, blocks, cell, prose, table } from './markdown.js'

describe('a cell holds any text on one line', () => {
  test.each([
    { given: 'One line.', want: 'One line.' },
    { given: 'Two\nlines.', want: 'Two lines.' },
    { given: 'Two\n\nparagraphs.', want: 'Two<br>paragraphs.' },
    { given: 'A list:\n\n- one\n- two', want: 'A list:<br>• one<br>• two' },
    { given: 'Either | or, `a|b`.', want: 'Either \\| or, `a\\|b`.' },
  ])('$given', ({ given, want }) => {
    expect(cell(given)).toBe(want)
  })
})

describe('prose is neither HTML nor a template of the site', () => {
  test.each([
    { given: 'Less <b>than</b>.', want: 'Less &lt;b>than&lt;/b>.' },
    { given: 'Code `a < b` stays.', want: 'Code `a < b` stays.' },
    { given: 'A {{ template }}.', want: 'A {&#123; template }}.' },
  ])('$given', ({ given, want }) => {
    expect(prose(given)).toBe(want)
  })
})

describe('an anchor is the id of the heading', () => {
  test.each([
    { given: 'get-operation', want: 'get-operation' },
    { given: 'ValkeyService object', want: 'valkeyservice-object' },
    { given: 'What it is, and why?', want: 'what-it-is-and-why' },
  ])('$given', ({ given, want }) => {
    expect(anchor(given)).toBe(want)
  })
})

test('a table has a head, a rule and its rows', () => {
  expect(table(['A', 'B'], [['1', '2']])).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |\n')
})

test('between blocks there is one empty line, whatever they end in', () => {
  expect(blocks('one\n\n', undefined, '', 'two')).toBe('one\n\ntwo\n')
})
