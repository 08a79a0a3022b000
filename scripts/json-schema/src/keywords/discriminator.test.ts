import { describe, expect, test } from 'vitest'

import { compiled } from '../../test/compiled.js'

const animals = {
  Cat: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { type: 'string' }, lives: { type: 'integer' } },
  },
  Dog: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { type: 'string' }, bark: { type: 'string' } },
  },
}
const references = [{ $ref: '#/$defs/Cat' }, { $ref: '#/$defs/Dog' }]

describe('by the names of the schemas', async () => {
  const pet = await compiled({
    $defs: animals,
    oneOf: references,
    discriminator: { propertyName: 'kind' },
  })

  test.each([
    [{ kind: 'Cat', lives: 9 }, true],
    [{ kind: 'Dog', lives: 'many' }, true],
    [{ kind: 'Cat', lives: 'many' }, false],
    [{ kind: 'Cow' }, false],
    [{}, false],
    [[], false],
    ['Cat', false],
  ])('judges %j by the schema that it names: %j', (value, valid) => {
    expect(pet.is(value)).toBe(valid)
    expect(pet.validate(value).ok).toBe(valid)
  })

  test.each([
    [{ kind: 'Cat', lives: 'many' }, 'lives must be an integer but is "many"'],
    [{ kind: 'dog' }, 'kind must be one of "Cat", "Dog" but is "dog"; did you mean "Dog"?'],
    [{}, 'kind is missing'],
    [7, 'value must be an object but is 7'],
  ])('says of %j what is wrong with it as what it says it is', (value, message) => {
    expect(pet.validate(value).issues?.map((issue) => issue.message)).toEqual([message])
  })
})

test('takes the names of the mapping, of which two may mean the same', async () => {
  const pet = await compiled({
    $defs: animals,
    anyOf: references,
    discriminator: {
      propertyName: 'kind',
      mapping: { cat: '#/$defs/Cat', kitten: '#/$defs/Cat' },
    },
  })
  const kinds = ['cat', 'kitten', 'Dog', 'Cat'].map((kind) => pet.is({ kind }))
  expect(kinds).toEqual([true, true, true, false])
})

test.each([
  [{ propertyName: 7 }, '#/discriminator'],
  [{ propertyName: 'kind', mapping: { cow: '#/$defs/Cow' } }, '#'],
  [{ propertyName: 'kind', mapping: { x: '#/$defs/Mouse' } }, '#/discriminator/mapping'],
])('refuses %j', async (discriminator, pointer) => {
  const schema = { $defs: { ...animals, Mouse: true }, oneOf: references, discriminator }
  await expect(compiled(schema)).rejects.toMatchObject({ code: 'UNSUPPORTED', pointer })
})

test('refuses alternatives that have no name', async () => {
  const schema = { oneOf: [{ type: 'object' }], discriminator: { propertyName: 'kind' } }
  await expect(compiled(schema)).rejects.toMatchObject({ pointer: '#/oneOf/0' })
})
