import { expect, test } from 'vitest'

import { contentOf } from './content.js'
import type { JsonObject } from './model.js'

test.each([
  [['text/plain', 'application/json'], 'application/json'],
  [
    ['application/problem+json', 'application/json; charset=utf-8'],
    'application/json; charset=utf-8',
  ],
  [['text/csv', 'application/hal+json'], 'application/hal+json'],
  [['text/csv', '*/*'], '*/*'],
  [['text/csv', 'text/plain'], 'text/csv'],
])('of %j, %s is taken', (types, want) => {
  const content = Object.fromEntries(types.map((type) => [type, { schema: {} }]))
  const value: JsonObject = { content }
  expect(contentOf(value, { value, at: '#' })?.mediaType).toBe(want)
})
