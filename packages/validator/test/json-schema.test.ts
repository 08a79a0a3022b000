import type { StandardJSONSchemaV1 } from '@standard-schema/spec'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'

import * as plain from '../src/generated/index.js'
import * as described from '../src/generated/json-schema/index.js'
import { operations } from '../src/generated/json-schema/operations.js'
import { operations as validators } from '../src/generated/operations.js'
import { described as describe_ } from '../src/runtime/json-schema.js'
import { allFormats } from './support/differences.js'
import { mutate } from './support/mutate.js'
import { schemas } from './support/oracle.js'
import { seeded } from './support/random.js'

const mutants = 100

const drafts: readonly [target: string, create: () => Ajv][] = [
  ['draft-2020-12', () => new Ajv2020({ strict: true, strictRequired: false, strictTypes: false })],
  ['draft-07', () => new Ajv({ strict: true, strictRequired: false, strictTypes: false })],
]

/** A validator that another library makes of what a schema says of itself. */
function oracle(
  schema: StandardJSONSchemaV1,
  [target, create]: (typeof drafts)[number],
): (value: unknown) => boolean {
  const ajv = create()
  addFormats.default(ajv)
  for (const [name, format] of Object.entries(allFormats)) ajv.addFormat(name, format)
  return ajv.compile(schema['~standard'].jsonSchema.input({ target }))
}

function schemaNamed(name: string): described.DescribedSchema<unknown> {
  return (described as unknown as Record<string, described.DescribedSchema<unknown>>)[
    name
  ] as described.DescribedSchema<unknown>
}

describe.each(drafts)('in %s', (...draft) => {
  test.each(Object.keys(schemas))('%s says of itself what it asks for', (name) => {
    const schema = schemaNamed(name)
    const asksAjv = oracle(schema, draft)
    const random = seeded(7)
    const { examples } = schemas[name] ?? { examples: [] }
    const values = Array.from({ length: mutants }, (_, index) =>
      mutate(examples[index % examples.length], random),
    )
    const disagreed = [...examples, ...values].filter(
      (value) => schema.is(value) !== asksAjv(value),
    )
    expect(disagreed).toEqual([])
  })
})

test('an operation describes its parameters with their words, and its body as the component does', () => {
  const { path, body, responses } = operations['create-dbaas-valkey-user']
  const schema = path['~standard'].jsonSchema.input({ target: 'draft-2020-12' })
  expect(schema).toMatchObject({
    type: 'object',
    properties: {
      'service-name': {
        $ref: '#/$defs/ServiceName',
        description: expect.stringContaining('service'),
      },
    },
    required: ['service-name'],
    $defs: { ServiceName: { type: 'string' } },
  })
  expect(body).toEqual({ ...described.CreateValkeyUserRequest, strict: body.strict })
  expect(responses['200']).toBe(described.Operation)
})

test('every operation is described where it is validated, and nowhere else', () => {
  const shape = (table: object) =>
    JSON.parse(JSON.stringify(table, (_, value: unknown) => (isSchema(value) ? true : value)))
  expect(shape(operations)).toEqual(shape(validators))
})

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '~standard' in value
}

test('input and output are the same, and a copy each time', () => {
  const { input, output } = described.ValkeyUser['~standard'].jsonSchema
  const first = input({ target: 'draft-2020-12' })
  expect(output({ target: 'draft-2020-12' })).toEqual(first)
  first['properties'] = {}
  expect(input({ target: 'draft-2020-12' })).not.toEqual(first)
})

test('holds no keyword that only OpenAPI or this project knows', () => {
  const text = Object.keys(schemas)
    .map((name) =>
      JSON.stringify(schemaNamed(name)['~standard'].jsonSchema.input({ target: 'draft-07' })),
    )
    .join('')
  expect(text).not.toMatch(/"x-|"discriminator"|"example"/)
})

test('a target that is not known is refused, with those that are', () => {
  const { input } = described.Zone['~standard'].jsonSchema
  expect(() => input({ target: 'openapi-3.0' })).toThrow(
    'The targets are draft-2020-12 and draft-07, not "openapi-3.0".',
  )
})

test.each([
  [
    { prefixItems: [true], items: false },
    { items: [true], additionalItems: false },
  ],
  [{ dependentRequired: { a: ['b'] } }, { dependencies: { a: ['b'] } }],
  [
    { dependentSchemas: { a: { $ref: '#/$defs/B' } } },
    { dependencies: { a: { $ref: '#/definitions/B' } } },
  ],
  [
    { $ref: '#/$defs/B', description: 'b' },
    { allOf: [{ $ref: '#/definitions/B' }], description: 'b' },
  ],
  [
    { properties: { $ref: { const: { $defs: 1 } } } },
    { properties: { $ref: { const: { $defs: 1 } } } },
  ],
  [true, {}],
  [false, { not: {} }],
])('%j is %j in draft 7', (schema, want) => {
  const { input } = describe_(plain.Zone, { schema })['~standard'].jsonSchema
  const { $schema, ...rest } = input({ target: 'draft-07' })
  expect(rest).toEqual(want)
  expect($schema).toBe('http://json-schema.org/draft-07/schema#')
})

test('what draft 7 has no word for is refused by its name', () => {
  const { input } = describe_(plain.Zone, { schema: { unevaluatedItems: false } })['~standard']
    .jsonSchema
  expect(() => input({ target: 'draft-07' })).toThrow('has no unevaluatedItems')
})

test('the validators themselves know nothing of it', () => {
  expect(plain.Operation['~standard']).not.toHaveProperty('jsonSchema')
})
