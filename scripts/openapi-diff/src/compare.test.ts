import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { paths, root } from '@dbaas-valkey/contract/paths'

import { bumpOfChanges, compareContracts } from './compare.js'
import { formats, textReport } from './report.js'

/** Two operations that answer with the same schemas, and one that takes them. */
function contract(schemas: JsonObject): JsonObject {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Room' } } }
  const answer = { '200': { description: 'Done.', content } }
  return {
    openapi: '3.1.1',
    paths: {
      '/room': { get: { operationId: 'read', responses: answer } },
      '/house': {
        post: { operationId: 'build', requestBody: { required: true, content }, responses: answer },
      },
    },
    components: { schemas },
  }
}

/** A room has neighbours, which are rooms: the schemas refer to each other in a circle. */
const room = {
  type: 'object',
  properties: {
    neighbours: { type: 'array', items: { $ref: '#/components/schemas/Room' } },
    lamp: { $ref: '#/components/schemas/Lamp' },
  },
}
const lamp = { type: 'object', properties: { watt: { type: 'integer', maximum: 60 } } }

function lines(from: JsonObject, to: JsonObject): string[] {
  return compareContracts(from, to).map(
    ({ operation, bump, sentence }) => `${operation?.id ?? 'contract'} ${bump} ${sentence}`,
  )
}

test('a shared schema is followed to every operation that reaches it, round circles and on both sides', () => {
  const brighter = { ...lamp, properties: { watt: { type: 'integer', maximum: 100 } } }
  expect(
    lines(contract({ Room: room, Lamp: lamp }), contract({ Room: room, Lamp: brighter })),
  ).toEqual([
    'read minor the maximum of `lamp.watt` in the response goes from 60 to 100',
    'build minor the maximum of `lamp.watt` in the request goes from 60 to 100',
    'build minor the maximum of `lamp.watt` in the response goes from 60 to 100',
  ])
})

test('a schema that no operation reaches is told by its own name, and judged both ways', () => {
  const from = { Room: room, Lamp: lamp, Chair: { type: 'string' } }
  const to = { Room: room, Lamp: lamp, Chair: { type: ['string', 'null'] } }
  expect(lines(contract(from), contract(to))).toEqual([
    'contract major schema `Chair` may now be null',
  ])
})

test('moving properties into a shared part changes nothing that travels', () => {
  const parts = {
    Lit: { type: 'object', properties: { lamp: room.properties.lamp } },
    Room: {
      allOf: [
        { $ref: '#/components/schemas/Lit' },
        { type: 'object', properties: { neighbours: room.properties.neighbours } },
      ],
    },
    Lamp: lamp,
  }
  expect(lines(contract({ Room: room, Lamp: lamp }), contract(parts))).toEqual([
    'read patch the operation is written differently and means the same',
    'build patch the operation is written differently and means the same',
    'contract minor new schema `Lit`',
  ])
})

test('a reference that leads nowhere in either document is the same as before', () => {
  const lost = { type: 'object', not: { $ref: '#/components/schemas/Lamp' } }
  const changes = lines(
    contract({ Room: lost }),
    contract({ Room: { ...structuredClone(lost), title: 'Room' } }),
  )
  expect(changes).toEqual([
    'read patch other words in the title of the response',
    'build patch other words in the title of the request',
    'build patch other words in the title of the response',
  ])
})

test.each<{ name: string; to: JsonObject }>([
  {
    name: 'one of which requires it',
    to: { allOf: [neighbour(), { oneOf: [{ required: ['neighbour'] }] }] },
  },
  {
    name: 'one of which describes it, too',
    to: { ...neighbour(), oneOf: [{ properties: { neighbour: {} } }] },
  },
  {
    name: 'one of which is the schema itself',
    to: {
      oneOf: [
        {
          anyOf: [{ ...neighbour(), allOf: [{ oneOf: [{ $ref: '#/components/schemas/Room' }] }] }],
        },
      ],
    },
  },
])(
  'a schema that contains itself and gets alternatives, $name, is compared to an end',
  ({ to }) => {
    expect(lines(contract({ Room: neighbour() }), contract({ Room: to }))).not.toEqual([])
  },
)

function neighbour(): JsonObject {
  return { properties: { neighbour: { $ref: '#/components/schemas/Room' } } }
}

test('a read-only property counts in answers and not in requests', () => {
  const sealed = (schema: JsonObject): JsonObject => ({
    type: 'object',
    properties: { id: { ...schema, readOnly: true } },
  })
  const from = contract({ Room: sealed({ type: 'string' }) })
  const to = contract({ Room: sealed({ type: 'integer' }) })
  expect(lines(from, to)).toEqual([
    'read major `id` in the response is now integer, was string',
    'build patch `id` in the request is now integer, was string (read-only, so it does not travel this way)',
    'build major `id` in the response is now integer, was string',
  ])
})

test('a read-only property that becomes writable and is required has to be sent', () => {
  const schema = (readOnly: boolean): JsonObject => ({
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string', ...(readOnly ? { readOnly } : {}) } },
  })
  const changes = compareContracts(
    contract({ Room: schema(true) }),
    contract({ Room: schema(false) }),
  )
  expect(changes.filter(({ bump }) => bump === 'major').map(({ sentence }) => sentence)).toEqual([
    '`id` in the request is now required',
  ])
})

test.each<{ name: string; from: JsonObject; to: JsonObject; want: string }>([
  {
    name: 'an exclusive limit is tighter than the same inclusive one',
    from: { minimum: 1 },
    to: { exclusiveMinimum: 1 },
    want: 'the minimum of `n` in the response goes from 1 to 1 (exclusive)',
  },
  {
    name: 'a coarser step that fits the finer one',
    from: { multipleOf: 2 },
    to: { multipleOf: 6 },
    want: 'the step of `n` in the response goes from 2 to 6',
  },
  {
    name: 'a minimum length of zero says nothing',
    from: {},
    to: { minLength: 0 },
    want: 'the operation is written differently and means the same',
  },
])('$name', ({ from, to, want }) => {
  const of = (schema: JsonObject): JsonObject =>
    contract({ Room: { type: 'object', properties: { n: schema } } })
  const changes = compareContracts(of(from), of(to))
  expect(changes.find(({ operation }) => operation?.id === 'read')?.sentence).toBe(want)
})

test.each<{ name: string; from: JsonObject; to: JsonObject; want: string }>([
  {
    name: 'more values fit `contains`, of which only some may come',
    from: { contains: { type: 'integer' }, maxContains: 1 },
    to: { contains: { type: 'number' }, maxContains: 1 },
    want: 'build major `n` in the request must meet another condition (`contains`)',
  },
  {
    name: 'none had to fit `contains`, and one has to now',
    from: { contains: { type: 'integer' }, minContains: 0 },
    to: { contains: { type: 'integer' } },
    want: 'build major `n` in the request must meet a stricter condition (`minContains`)',
  },
  {
    name: 'a described property was one of the further ones of another type',
    from: { type: 'object', additionalProperties: { type: 'string' } },
    to: {
      type: 'object',
      additionalProperties: { type: 'string' },
      properties: { a: { type: 'integer' } },
    },
    want: 'build major `n.a` in the request is now integer, was string',
  },
  {
    name: 'items that `contains` has looked at are not left for `unevaluatedItems` any more',
    from: { contains: { type: 'string' }, unevaluatedItems: { type: 'null' } },
    to: { unevaluatedItems: { type: 'null' } },
    want: 'build major `n` in the request must meet another condition (`unevaluatedItems`)',
  },
  {
    name: 'what a pattern took is a further property again',
    from: { type: 'object', additionalProperties: false, patternProperties: { '^x-': {} } },
    to: { type: 'object', additionalProperties: false },
    want: 'build major `n` in the request must meet another condition (`patternProperties: ^x-`)',
  },
  {
    name: 'nothing is allowed any more',
    from: { type: 'null' },
    to: { type: 'null', not: {} },
    want: 'build major `n` in the request must now meet a further condition (`not`)',
  },
  {
    name: 'a reference gets a limit beside it',
    from: { $ref: '#/components/schemas/Lamp' },
    to: { $ref: '#/components/schemas/Lamp', minProperties: 1 },
    want: 'build major the minimum number of properties of `n` in the request goes from none to 1',
  },
])('where $name, a request may be refused', ({ from, to, want }) => {
  const of = (schema: JsonObject): JsonObject =>
    contract({ Room: { type: 'object', properties: { n: schema } }, Lamp: lamp })
  expect(lines(of(from), of(to))).toContain(want)
})

test('the report groups by operation, the gravest first, and ends with what decides the bump', () => {
  const to = contract({
    Room: {
      ...room,
      properties: { ...room.properties, door: { type: 'string' } },
      required: ['lamp'],
    },
    Lamp: lamp,
  })
  const changes = compareContracts(contract({ Room: room, Lamp: lamp }), to)
  expect(textReport(changes).split('\n')).toEqual([
    '`GET /room`',
    '  minor  `lamp` in the response is now required  [property-required]',
    '         Room.lamp',
    '  minor  new property `door` in the response  [property-added]',
    '         Room.door',
    '',
    '`POST /house`',
    '  major  `lamp` in the request is now required  [property-required]',
    '         Room.lamp',
    '         Send it in every request.',
    '  minor  new property `door` in the request  [property-added]',
    '         Room.door',
    '  minor  `lamp` in the response is now required  [property-required]',
    '         Room.lamp',
    '  minor  new property `door` in the response  [property-added]',
    '         Room.door',
    '',
    '6 differences: major, because of property-required.',
    '',
  ])
  expect(JSON.parse(formats.json(changes))).toMatchObject({
    bump: 'major',
    changes: { length: 6, 0: { rule: 'property-required', operation: { id: 'read' } } },
  })
})

test('the order in which keys are written is no difference', async () => {
  const own = JSON.parse(await readFile(join(root, paths.bundled), 'utf8')) as JsonObject
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect(compareContracts(own, shuffled(own, seed) as JsonObject)).toEqual([])
    }),
    { numRuns: 5 },
  )
})

test('what is major one way is never nothing the other way', () => {
  const optional = contract({ Room: room, Lamp: lamp })
  const required = contract({ Room: { ...room, required: ['lamp'] }, Lamp: lamp })
  expect(bumpOfChanges(compareContracts(optional, required))).toBe('major')
  expect(bumpOfChanges(compareContracts(required, optional))).toBe('major')
})

/** Sorts keys by a number that depends on key and seed. */
function shuffled(value: JsonValue, seed: number): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => shuffled(item, seed))
  if (typeof value !== 'object' || value === null) return value
  const rank = (key: string): number =>
    [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) | 0, seed)
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => rank(a) - rank(b))
      .map(([key, inner]) => [key, shuffled(inner as JsonValue, seed)]),
  )
}
