import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { bumpOfChanges, compareContracts } from './compare.js'
import { mutate } from './mutate.js'
import { createRandom, pick } from './random.js'

/**
 * The rules held against a validator: where a change of a request is not called major, whatever a consumer could send
 * yesterday must be taken today.
 */
const level: JsonObject = { type: 'integer', minimum: 0, maximum: 9 }
const schemas: readonly JsonObject[] = [
  {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', maxLength: 3 }, level },
  },
  {
    type: 'object',
    properties: { tags: { type: 'array', items: { enum: ['a', 'b'] }, minItems: 1 } },
  },
  {
    type: 'object',
    properties: { at: { oneOf: [{ type: 'integer' }, { type: 'string', pattern: '^a' }] } },
  },
  {
    allOf: [
      { type: 'object', required: ['level'], properties: { level } },
      { type: 'object', properties: { name: { type: ['string', 'null'] } } },
    ],
  },
  { type: 'object', properties: { level: { anyOf: [level, { type: 'null' }] } } },
  { type: 'object', additionalProperties: { type: 'integer' }, properties: { level } },
]

/** Values near every limit of the schemas above, and of what mutations put in their place. */
const atoms: readonly JsonValue[] = JSON.parse(
  '[0, 1, 2, 3, 4, 8, 9, 10, 1.5, "", "a", "abc", "abcd", "b", "m", "one", true, null, ' +
    '[], ["a"], ["a", "a"], ["a", "b", "a"]]',
) as JsonValue[]
const names = ['name', 'level', 'tags', 'at']

function valueFrom(random: () => number): JsonObject {
  const chosen = names.filter(() => random() < 0.5)
  return Object.fromEntries(chosen.map((name) => [name, pick(random, atoms)]))
}

function contractOf(schema: JsonObject): JsonObject {
  const content = { 'application/json': { schema } }
  return {
    paths: {
      '/lamps': {
        put: {
          operationId: 'change',
          requestBody: { required: true, content },
          responses: { '204': { description: 'Done.' } },
        },
      },
    },
  }
}

test('a change of a request that is not major refuses nothing that was taken before', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false })
  const wrong: string[] = []
  let compared = 0
  for (let seed = 1; seed <= 3000; seed += 1) {
    const random = createRandom(~seed)
    const schema = pick(random, schemas)
    // Only the schema is mutated: what is around it has no values.
    const { document, words } = mutate({ components: { schemas: { Body: schema } } }, seed)
    const { components } = document as { components?: { schemas?: { Body?: JsonObject } } }
    const mutant = components?.schemas?.Body
    if (mutant === undefined || !ajv.validateSchema(mutant)) continue
    if (bumpOfChanges(compareContracts(contractOf(schema), contractOf(mutant))) === 'major')
      continue
    compared += 1
    const [before, after] = [ajv.compile(schema), ajv.compile(mutant)]
    for (let count = 0; count < 40; count += 1) {
      const value = valueFrom(random)
      if (before(value) && !after(value)) {
        wrong.push(`${words}: ${JSON.stringify(value)} by ${JSON.stringify(mutant)}`)
        break
      }
    }
  }
  expect(wrong).toEqual([])
  expect(compared).toBeGreaterThan(300)
})
