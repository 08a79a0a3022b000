import { expect, test } from 'vitest'

import { printLayout } from './layout.js'
import { access, literal, literalLayout, propertyKey } from './literal.js'
import { Name } from './name.js'
import { textOf } from './snippet.js'

const long = 'x'.repeat(60)

test.each([
  { given: 'text', want: "'text'" },
  { given: [1, null, true], want: '[1, null, true]' },
  { given: { a: 1, 'b-c': [] }, want: "{ a: 1, 'b-c': [] }" },
  { given: {}, want: '{}' },
  { given: -0, want: '0' },
  { given: { a: long, b: long }, want: `{\n  a: '${long}',\n  b: '${long}',\n}` },
  { given: [long, long], want: `[\n  '${long}',\n  '${long}',\n]` },
  { given: { a: [long, long] }, want: `{\n  a: [\n    '${long}',\n    '${long}',\n  ],\n}` },
])('a value in TypeScript: $want', ({ given, want }) => {
  expect(printLayout(literalLayout(given), '')).toBe(want)
})

test.each([
  { given: JSON.parse('{ "__proto__": 1 }') as object },
  { given: { constructor: 1, 'a b': { "it's": '\u2028' } } },
  { given: { été: [[], {}], $: '${x}' } },
])('$given reads back as itself', ({ given }) => {
  const read: unknown = new Function(`return (${literal(given)})`)()
  expect(JSON.stringify(read)).toBe(JSON.stringify(given))
})

test.each([
  { given: 'plan', key: 'plan', want: 'value.plan' },
  { given: 'ip-filter', key: "'ip-filter'", want: "value['ip-filter']" },
  { given: '1st', key: "'1st'", want: "value['1st']" },
  { given: '__proto__', key: "['__proto__']", want: 'value.__proto__' },
])('the property $given', ({ given, key, want }) => {
  expect(propertyKey(given)).toBe(key)
  expect(textOf(access(new Name('value'), given))).toBe(want)
})
