import { describe, expect, test } from 'vitest'

import { compiled, emitted } from '../../test/compiled.js'

const animals = {
  Cat: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { const: 'Cat' }, lives: { type: 'integer' } },
  },
  Dog: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: ['Dog', 'Puppy'] }, bark: { type: 'string' } },
  },
}
const references = [{ $ref: '#/$defs/Cat' }, { $ref: '#/$defs/Dog' }]

/** What is said of it in a mapping or without one, and what is not. */
const discriminators: readonly unknown[] = [
  { propertyName: 'kind' },
  { propertyName: 'kind', mapping: { Cat: '#/$defs/Cat', Puppy: '#/$defs/Dog' } },
  { propertyName: 'kind', mapping: { Dog: '#/$defs/Cat', Cat: '#/$defs/Dog' } },
  { propertyName: 'kind', mapping: { cow: '#/$defs/Cow' } },
  { propertyName: 'other' },
  { propertyName: 7 },
]

const values: readonly unknown[] = [
  { kind: 'Cat', lives: 9 },
  { kind: 'Cat', lives: 'many' },
  { kind: 'Puppy', bark: 'yes' },
  { kind: 'Puppy', bark: 1 },
  { kind: 'Cow' },
  { other: 'Cat' },
  {},
  [],
  'Cat',
]

describe.each(['anyOf', 'oneOf'])('beside %s', (keyword) => {
  test.each(discriminators)('%j does not change what is accepted', async (discriminator) => {
    const plain = { $defs: animals, [keyword]: references }
    const [without, tagged] = await Promise.all([
      compiled(plain),
      compiled({ ...plain, discriminator }),
    ])
    const verdicts = values.map((value) => without.is(value))
    expect(values.map((value) => tagged.is(value))).toEqual(verdicts)
    expect(values.map((value) => tagged.validate(value).ok)).toEqual(verdicts)
  })

  test('accepts what its alternatives do, whatever they say of the property', async () => {
    const pet = await compiled({
      $defs: { Cat: { type: 'object' }, Dog: { type: 'string' } },
      [keyword]: references,
      discriminator: { propertyName: 'kind' },
    })
    expect([{}, { kind: 'Dog' }, 'a', 1].map((value) => pet.is(value))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('by the names of the schemas', async () => {
  const pet = await compiled({
    $defs: animals,
    oneOf: references,
    discriminator: { propertyName: 'kind', mapping: { Puppy: '#/$defs/Dog', Dog: '#/$defs/Dog' } },
  })

  test.each([
    [{ kind: 'Cat', lives: 'many' }, 'lives must be an integer but is "many"'],
    [{ kind: 'Puppy', bark: 1 }, 'bark must be a string but is 1'],
    [
      { kind: 'dog' },
      'kind must be one of "Puppy", "Dog", "Cat" but is "dog"; did you mean "Dog"?',
    ],
    [{}, 'kind is missing'],
    [7, 'value must have exactly one of 2 forms but is 7'],
  ])('says of %j what is wrong with it as what it says it is', (value, message) => {
    expect(pet.validate(value).issues?.map((issue) => issue.message)).toEqual([message])
  })
})

test('says of what several accept that only one may', async () => {
  const pet = await compiled({
    $defs: { Cat: { type: 'object' }, Dog: { type: 'object' } },
    oneOf: references,
    discriminator: { propertyName: 'kind' },
  })
  expect(pet.validate({ kind: 'Cat' }).issues?.map(({ message }) => message)).toEqual([
    'value must have exactly one of 2 forms but is an object',
  ])
})

test.each([
  [{ propertyName: 7 }, '#/discriminator'],
  [{ propertyName: 'kind', mapping: { cow: '#/$defs/Cow' } }, '#/discriminator/mapping'],
])('warns of %j, which helps nobody', (discriminator, pointer) => {
  const warnings: string[] = []
  emitted({ $defs: animals, oneOf: references, discriminator }, (place) => warnings.push(place))
  expect(warnings).toEqual([pointer])
})

test('has no use for alternatives without a name', async () => {
  const pet = await compiled({
    oneOf: [{ type: 'object' }],
    discriminator: { propertyName: 'kind' },
  })
  expect([pet.is({ kind: 'any' }), pet.is(1)]).toEqual([true, false])
})
