import { describe, expect, test } from 'vitest'

import { anchor, blocks, cell, fence, line, prose, table } from './markdown.js'

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
    { given: 'Code `<b>` does not.', want: 'Code <code>&#60;b&#62;</code> does not.' },
    { given: 'A path `/a/{id}` stays.', want: 'A path `/a/{id}` stays.' },
    { given: 'No code \\`<b>\\`.', want: 'No code \\`&lt;b>\\`.' },
    { given: '`a\n\n<script>`', want: '`a\n\n&lt;script>`' },
    { given: '`\n`{onclick=a}`', want: '`\n<code>&#123;onclick&#61;a&#125;</code>' },
    { given: 'An *attribute*{onclick=a}.', want: 'An *attribute*&#123;onclick=a}.' },
    { given: '`{{ a }}`', want: '<code>&#123;&#123; a &#125;&#125;</code>' },
    { given: '::: v-pre', want: '&#58;&#58;&#58; v-pre' },
    { given: '<!--@include: /etc/passwd-->', want: '&lt;!--@include: /etc/passwd-->' },
    { given: '![](/etc/passwd)', want: '!&#91;](/etc/passwd)' },
    { given: '```ts\na\n```', want: '```ts\na\n```' },
    { given: '```js\nNo end', want: '&#96;&#96;&#96;js\nNo end' },
    { given: '```{}\na\n```', want: '&#96;&#96;&#96;&#123;}\na\n&#96;&#96;&#96;' },
    { given: '```\n<!--@include: a-->\n```', want: '```\n%3C!--@include: a-->\n```' },
    { given: 'A {{ template }}.', want: 'A &#123;&#123; template }}.' },
  ])('$given', ({ given, want }) => {
    expect(prose(given)).toBe(want)
  })
})

describe('a fence holds any text', () => {
  test.each([
    { language: 'http', given: 'a\n```\n<b>', want: '````http\na\n```\n<b>\n````\n' },
    { language: 'json', given: '"<!--@"', want: '```json\n"\\u003c!--@"\n```\n' },
    { language: 'sh', given: "echo '<!--@'", want: "```sh\necho '<''!--@'\n```\n" },
  ])('$language: $given', ({ language, given, want }) => {
    expect(fence(language, given)).toBe(want)
  })
})

test('a heading or a link holds any text on one line', () => {
  expect(line('a]\n\n# `<b>` {{ c }}')).toBe('a&#93; # &#96;&lt;b>&#96; &#123;&#123; c }}')
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
