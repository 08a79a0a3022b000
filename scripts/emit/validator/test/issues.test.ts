import { describe, expect, test } from 'vitest'
import { compiled } from './compiled.js'

describe('a closed object', async () => {
  const closed = await compiled({
    type: 'object',
    properties: { username: { type: 'string' }, 'ip-filter': { type: 'array' }, id: true },
    required: ['username'],
    additionalProperties: false,
  })

  test('tells which of its properties was probably meant', () => {
    expect(closed.validate({ usernam: 'x', ip_filter: [], ID: 1 }).issues).toMatchObject([
      { pointer: '/usernam', message: expect.stringMatching(/; did you mean "username"\?$/) },
      { pointer: '/ip_filter', message: expect.stringMatching(/; did you mean "ip-filter"\?$/) },
      { pointer: '/ID', message: expect.stringMatching(/; did you mean "id"\?$/) },
      { pointer: '/username', message: 'username is missing; did you mean "usernam"?' },
    ])
  })

  test('does not guess where nothing is near', () => {
    const { issues = [] } = closed.validate({ username: 'x', password: 'y', '': 1 })
    expect(issues.map(({ suggestion }) => suggestion)).toEqual([undefined, undefined])
    expect(issues).toMatchObject([
      { pointer: '/password', message: 'password is not a known property' },
      { pointer: '/', message: '[""] is not a known property' },
    ])
  })
})

test('names that are no words are quoted for people and escaped in the pointer', async () => {
  const { validate } = await compiled({ additionalProperties: { additionalProperties: false } })
  expect(validate({ 'a/b~c': { 'x.y\n': 1 } }).issues).toMatchObject([
    {
      path: ['a/b~c', 'x.y\n'],
      pointer: '/a~1b~0c/x.y\n',
      message: '["a/b~c"]["x.y\\n"] is not a known property',
    },
  ])
})

test('an alternative that comes nearest tells what is wrong with it', async () => {
  const { validate } = await compiled({
    oneOf: [
      {
        type: 'object',
        properties: { kind: { const: 'circle' }, radius: { type: 'number' } },
        required: ['kind', 'radius'],
      },
      { type: 'object', properties: { kind: { const: 'square' } }, required: ['kind', 'side'] },
      { type: 'string' },
    ],
  })
  expect(validate({ kind: 'circle', radius: '1' }).issues).toMatchObject([
    { pointer: '/radius', message: 'radius must be a number but is "1"' },
  ])
  expect(validate(4).issues).toMatchObject([
    { pointer: '', message: 'value must have exactly one of 3 forms but is 4' },
  ])
})

const sentences: readonly (readonly [schema: object, given: unknown, want: string])[] = [
  [{ type: ['string', 'null'] }, 1, 'must be a string or null but is 1'],
  [{ const: { a: 1 } }, 1, 'must be {"a":1} but is 1'],
  [{ exclusiveMinimum: 0 }, 0, 'must be above 0 but is 0'],
  [{ exclusiveMaximum: 9 }, 9, 'must be below 9 but is 9'],
  [{ maximum: 9 }, 10, 'must be at most 9 but is 10'],
  [{ multipleOf: 5 }, 4, 'must be a multiple of 5 but is 4'],
  [{ maxItems: 1 }, [1, 2], 'must have at most 1 item but is an array'],
  [{ minItems: 2 }, [], 'must have at least 2 items but is an array'],
  [{ minProperties: 1 }, {}, 'must have at least 1 property but is an object'],
  [{ maxProperties: 0 }, { a: 1 }, 'must have at most 0 properties but is an object'],
  [{ uniqueItems: true }, [1, 1], 'has an item twice'],
  [{ not: { type: 'string' } }, '', 'is just what it must not be'],
  [false, 1, 'must not be there'],
] as never

test.each(sentences)('%j says of %j: it %s', async (schema, given, want) => {
  const { validate } = await compiled(schema as never)
  expect(validate(given).issues).toMatchObject([{ message: `value ${want}` }])
})
