import { expect, test } from 'vitest'

import { addFacts } from './add-facts.js'

const text = `export const user: SchemaFacts = {
  Other: {
    name: 'string',
  },
  User: {
    name: 'string, required',
    'long-one':
      'string, one of many | words',
  },
  Empty: {},
}
`
const stated = { name: 'string, required', 'long-one': 'string, one of many | words' }

test.each([
  [
    'behind the one before',
    { name: 'string', age: 'integer, 0..' },
    "  User: {\n    name: 'string, required',\n    age: 'integer, 0..',\n",
  ],
  [
    'behind one of several lines',
    { 'long-one': 'string', 'a-b': 'string, default "\\"' },
    `words',\n    'a-b': 'string, default "\\\\"',\n  },`,
  ],
  ['first', { age: 'integer', name: 'string' }, "  User: {\n    age: 'integer',\n    name:"],
])('a fact that lacks is written %s, and the others stay', (_, properties, want) => {
  const after = addFacts(text, 'User', stated, properties)
  expect(after).toContain(want)
  expect(after.split('\n').length).toBe(text.split('\n').length + 1)
})

test('an empty table is opened', () => {
  const after = addFacts(text, 'Empty', {}, { a: 'x'.repeat(99), b: 'string' })
  expect(after).toContain(
    `  Empty: {\n    a:\n      '${'x'.repeat(99)}',\n    b: 'string',\n  },\n}`,
  )
})

test('a schema without a table is named', () => {
  expect(() => addFacts(text, 'None', {}, { a: 'string' })).toThrow('no table of facts for None')
})
