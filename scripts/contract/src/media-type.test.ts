import { expect, test } from 'vitest'

import { isJson } from './media-type.js'

test.each([
  ['application/json', true],
  ['application/json; charset=utf-8', true],
  ['application/json;v=1', true],
  ['Application/JSON', true],
  ['application/problem+json', true],
  ['application/vnd.api+json', true],
  ['text/json', true],
  ['*/*', true],
  ['application/*', true],
  ['application/json-seq', false],
  ['application/jsonl', false],
  ['application/xml', false],
  ['text/*', false],
  ['text/plain', false],
])('%s is JSON: %j', (mediaType, want) => {
  expect(isJson(mediaType)).toBe(want)
})
