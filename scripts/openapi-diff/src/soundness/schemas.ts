import * as fc from 'fast-check'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

/** Schemas of few words, so that two of them meet: three names, short texts, small numbers. */
export const names = ['a', 'b', 'c'] as const
export const texts = ['', 'a', 'b', 'ab', 'abc', 'abcd', '2026-01-31', 'x', 'Cat'] as const
export const numbers = [-1, 0, 1, 2, 3, 4, 5, 6, 0.5, 1.5, 12] as const
const atoms: readonly JsonValue[] = [...texts.slice(1, 5), 0, 1, 2, true, null]
const types = ['string', 'integer', 'number', 'boolean', 'null', 'array', 'object'] as const

type Keywords = Readonly<Record<string, fc.Arbitrary<JsonValue>>>

const typed = (...allowed: readonly string[]): fc.Arbitrary<JsonObject> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...allowed).map((type): JsonObject => ({ type })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...allowed).map((type): JsonObject => ({ type: [type, 'null'] })),
    },
    {
      weight: 1,
      arbitrary: fc
        .subarray([...types], { minLength: 2, maxLength: 3 })
        .map((type): JsonObject => ({ type })),
    },
    { weight: 1, arbitrary: fc.constant({}) },
  )

const small = fc.integer({ min: 0, max: 3 })
const marks: Keywords = {
  deprecated: fc.boolean(),
  description: fc.constantFrom('One.', 'Two.'),
  default: fc.constantFrom(...atoms),
  title: fc.constantFrom('One', 'Two'),
  readOnly: fc.constant(true),
  writeOnly: fc.constant(true),
}
const said = fc.oneof(
  { weight: 5, arbitrary: fc.constant<JsonObject>({}) },
  { weight: 1, arbitrary: some(marks, 1, 1) },
)

const textKeywords: Keywords = {
  minLength: small,
  maxLength: fc.integer({ min: 1, max: 4 }),
  pattern: fc.constantFrom('^a', 'b$', '^[a-c]*$', '.*', ''),
  format: fc.constantFrom('date', 'uuid', 'password'),
  contentEncoding: fc.constant('base64'),
}
const numberKeywords: Keywords = {
  minimum: small,
  maximum: fc.integer({ min: 1, max: 5 }),
  exclusiveMinimum: small,
  exclusiveMaximum: fc.integer({ min: 1, max: 6 }),
  multipleOf: fc.constantFrom(1, 2, 3, 0.5),
}
const wholeKeywords: Keywords = { ...numberKeywords, format: fc.constantFrom('int32', 'int64') }
const realKeywords: Keywords = { ...numberKeywords, format: fc.constantFrom('float', 'double') }
const listed: fc.Arbitrary<JsonObject> = fc.oneof(
  fc
    .subarray([...atoms], { minLength: 1, maxLength: 4 })
    .map((values): JsonObject => ({ enum: values })),
  fc
    .subarray(texts.slice(1, 5), { minLength: 1, maxLength: 3 })
    .map((values): JsonObject => ({ type: 'string', enum: values })),
  fc.constantFrom(...atoms).map((value): JsonObject => ({ const: value })),
)
const leaf: fc.Arbitrary<JsonObject> = all(
  fc.oneof(
    all(typed('string'), some(textKeywords, 2)),
    all(typed('integer'), some(wholeKeywords, 2)),
    all(typed('number'), some(realKeywords, 2)),
    typed('boolean', 'null', 'string', 'integer'),
    listed,
  ),
  said,
)

const references = fc.constantFrom('One', 'Two').map((name): JsonObject => ({
  $ref: `#/components/schemas/${name}`,
}))

/** The components that a tagged union leads to. */
const tagged = fc.subarray(['Cat', 'Dog', 'Eel'], { minLength: 1 }).chain((members) =>
  fc.boolean().map((mapped): JsonObject => ({
    oneOf: members.map((name) => ({ $ref: `#/components/schemas/${name}` })),
    discriminator: {
      propertyName: 'a',
      ...(mapped
        ? {
            mapping: Object.fromEntries(
              members.map((name) => [name, `#/components/schemas/${name}`]),
            ),
          }
        : {}),
    },
  })),
)

const { schema } = fc.letrec<{ schema: JsonValue & JsonObject }>((tie) => {
  const inner: fc.Arbitrary<JsonValue> = fc.oneof(
    { weight: 9, arbitrary: tie('schema') },
    { weight: 1, arbitrary: fc.boolean() },
  )
  const named = (pool: readonly string[]): fc.Arbitrary<JsonObject> =>
    fc.dictionary(fc.constantFrom(...pool), inner, {
      minKeys: 1,
      maxKeys: 2,
      noNullPrototype: true,
    })
  const members = fc.array(inner, { minLength: 1, maxLength: 3 })
  const chosenNames = fc.subarray([...names], { minLength: 1, maxLength: 2 })
  const objectKeywords: Keywords = {
    required: chosenNames,
    additionalProperties: inner,
    minProperties: small,
    maxProperties: small,
    patternProperties: named(['^a', '^[bc]', '']),
    propertyNames: fc.oneof(
      fc.constant<JsonObject>({ maxLength: 1 }),
      fc.constant<JsonObject>({ pattern: '^[ab]' }),
      inner,
    ),
    dependentRequired: fc.dictionary(fc.constantFrom(...names), chosenNames, {
      minKeys: 1,
      maxKeys: 1,
      noNullPrototype: true,
    }),
    dependentSchemas: named(names),
    unevaluatedProperties: inner,
  }
  const arrayKeywords: Keywords = {
    items: inner,
    prefixItems: members,
    minItems: small,
    maxItems: small,
    uniqueItems: fc.boolean(),
    contains: inner,
    minContains: small,
    maxContains: small,
    unevaluatedItems: inner,
  }
  const combinations: Keywords = {
    oneOf: members,
    anyOf: members,
    allOf: members,
    not: inner,
    ...Object.fromEntries(['if', 'then', 'else'].map((keyword) => [keyword, inner])),
  }
  return {
    schema: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      { weight: 4, arbitrary: leaf },
      {
        weight: 5,
        arbitrary: all(
          typed('object'),
          named(names).map((properties): JsonObject => ({ properties })),
          some(objectKeywords, 2),
          said,
        ),
      },
      { weight: 2, arbitrary: all(typed('array'), some(arrayKeywords, 2, 1), said) },
      { weight: 2, arbitrary: all(some(combinations, 2, 1), said) },
      { weight: 1, arbitrary: all(typed('object', 'string', 'array'), some(combinations, 1, 1)) },
      { weight: 1, arbitrary: references },
      { weight: 1, arbitrary: tagged },
    ) as fc.Arbitrary<JsonValue & JsonObject>,
  }
})

/** The schema of a message, with the components it may refer to. */
export interface Schemas {
  readonly [name: string]: JsonValue
}

/** What a pair is made of: schemas, others to put in their place, and the seed of what is changed. */
export interface Seedling {
  readonly schemas: Schemas
  readonly spare: readonly JsonValue[]
  readonly seed: number
}

const animal = (name: string): fc.Arbitrary<JsonObject> =>
  fc.oneof(schema, fc.constant<JsonObject>({})).map((b) => ({
    type: 'object',
    required: ['a'],
    properties: { a: { const: name }, b },
  }))

export const seedlings: fc.Arbitrary<Seedling> = fc.record({
  schemas: fc.record({
    Body: schema,
    One: leaf,
    // One that may lead round to itself.
    Two: fc.oneof(
      schema,
      fc.constant<JsonObject>({
        type: 'object',
        properties: { a: { type: 'integer' }, b: { $ref: '#/components/schemas/Two' } },
      }),
    ),
    Cat: animal('Cat'),
    Dog: animal('Dog'),
    Eel: animal('Eel'),
  }),
  spare: fc.array(fc.oneof(leaf, schema), { minLength: 3, maxLength: 3 }),
  seed: fc.integer(),
})

/** A few of the keywords: a schema that says everything at once accepts nothing. */
function some(keywords: Keywords, most: number, least = 0): fc.Arbitrary<JsonObject> {
  return fc
    .subarray(Object.keys(keywords), { minLength: least, maxLength: most })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(chosen.map((name) => [name, keywords[name] ?? fc.constant(true)])),
      ),
    )
}

function all(...parts: readonly fc.Arbitrary<JsonObject>[]): fc.Arbitrary<JsonObject> {
  return fc.tuple(...parts).map((objects) => Object.assign({}, ...objects) as JsonObject)
}
