import { expect, test } from 'vitest'

import { danglingReferences, unitsToLeaveOut, without } from './left-out.js'
import type { JsonObject } from './model.js'

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })
const answer = (schema: JsonObject): JsonObject => ({
  responses: { default: { description: '', content: { 'application/json': { schema } } } },
})

const document: JsonObject = {
  openapi: '3.1.1',
  paths: {
    '/a': { get: answer(ref('A')), put: answer(ref('D')) },
    '/c': { get: answer(ref('C')) },
    '/inner': { get: answer({ $ref: '#/paths/~1a/get/responses/default' }) },
    '/shared': { parameters: [{ schema: ref('A') }], get: answer({}), put: answer({}) },
  },
  components: {
    schemas: {
      A: { items: ref('B') },
      B: { type: 'text' },
      C: { properties: { enum: ref('D'), example: ref('D') }, example: ref('None') },
      D: { allOf: [ref('D/allOf/1'), {}] },
    },
  },
}

test('what refers to what is left out is left out as well, over any number of steps', () => {
  const problem = { pointer: '#/components/schemas/B/type', message: 'It is none.' }
  const leftOut = unitsToLeaveOut(document, [problem])
  expect(leftOut.map(({ unit, problem: { pointer } }) => [unit.name, pointer])).toEqual([
    ['B', '#/components/schemas/B/type'],
    ['A', '#/components/schemas/A/items'],
    ['GET /a', '#/paths/~1a/get/responses/default/content/application~1json/schema'],
    ['GET /shared', '#/paths/~1shared/parameters/0/schema'],
    ['PUT /shared', '#/paths/~1shared/parameters/0/schema'],
    ['GET /inner', '#/paths/~1inner/get/responses/default/content/application~1json/schema'],
  ])
  const rest = without(
    document,
    leftOut.map(({ unit }) => unit),
  ) as { paths: Record<string, object>; components: { schemas: object } }
  expect(Object.keys(rest.components.schemas)).toEqual(['C', 'D'])
  expect(Object.keys(rest.paths)).toEqual(['/a', '/c'])
  expect(Object.keys(rest.paths['/a'] ?? {})).toEqual(['put'])
})

test('a problem of no part leaves nothing out', () => {
  expect(unitsToLeaveOut(document, [{ pointer: '#/servers', message: 'None.' }])).toEqual([])
})

test('references lead somewhere, but for those in examples, which are none', () => {
  expect(danglingReferences(document)).toEqual([])
  const broken = { ...document, paths: { '/x': { get: answer(ref('None')) } } }
  expect(danglingReferences(broken).map(({ pointer }) => pointer)).toEqual([
    '#/paths/~1x/get/responses/default/content/application~1json/schema',
  ])
})
