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

describe('an object that is closed by `unevaluatedProperties`', async () => {
  const { validate } = await compiled({
    $defs: { Named: { properties: { username: { type: 'string' } }, required: ['username'] } },
    allOf: [{ $ref: '#/$defs/Named' }],
    properties: { 'ip-filter': { type: 'array' } },
    required: ['ip-filter'],
    unevaluatedProperties: false,
  })

  test('tells which of its properties was probably meant', () => {
    expect(validate({ usernam: 'x', ip_filter: [] }).issues).toMatchObject([
      { pointer: '/usernam', suggestion: 'username' },
      { pointer: '/ip_filter', suggestion: 'ip-filter' },
      { pointer: '/ip-filter', suggestion: 'ip_filter' },
      { pointer: '/username', keyword: 'required' },
    ])
  })
})

const strings = { items: { type: 'string' } }
const text = { properties: { a: { type: 'string' } } }
test.each([
  { schema: { ...strings, uniqueItems: true }, given: [1, 1], want: ['', '/0', '/1'] },
  { schema: { ...strings, const: ['a', 'b'] }, given: [1, 1], want: ['', '/0', '/1'] },
  { schema: { ...strings, not: { minItems: 2 } }, given: [1, 1], want: ['', '/0', '/1'] },
  { schema: { ...text, enum: [{ a: 'x' }] }, given: { a: 1 }, want: ['', '/a'] },
  {
    schema: { allOf: [text], required: ['b'] },
    given: { a: 1 },
    want: ['/a', '/b'],
  },
  {
    schema: { $ref: '#/$defs/text', $defs: { text }, dependentRequired: { a: ['b'] } },
    given: { a: 1 },
    want: ['/a', '/b'],
  },
  {
    schema: { ...text, unevaluatedProperties: { type: 'string' } },
    given: { b: 1, a: 1, c: 1 },
    want: ['/b', '/a', '/c'],
  },
])('issues come in the order of their places: $want', async ({ schema, given, want }) => {
  const { issues } = (await compiled(schema)).validate(given)
  expect(issues?.map(({ pointer }) => pointer)).toEqual(want)
})

test.each([
  ['usename', 'username'],
  ['usrname', 'username'],
  ['userrname', 'username'],
  ['usrename', 'username'],
  ['USERNAME', 'username'],
  ['port', 'ports'],
  ['portss', 'ports'],
  ['names', undefined],
  ['prt', undefined],
])('for %s it guesses %s', async (given, guess) => {
  const { validate } = await compiled({ enum: ['username', 'ports'] })
  expect(validate(given).issues).toMatchObject([{ keyword: 'enum' }])
  expect(validate(given).issues?.[0]?.suggestion).toBe(guess)
})

const odd = { type: 'string' }
test.each([
  { of: 'the value', schema: { additionalProperties: odd } },
  { of: 'the contract', schema: { properties: { 'a/b~c.d\n': odd } } },
  { of: 'a pattern', schema: { patternProperties: { '^a': odd } } },
  { of: 'a secret object', schema: { 'x-secret': true, properties: { 'a/b~c.d\n': odd } } },
  { of: 'a requirement', schema: { required: ['a/b~c.d\n'] }, keyword: 'required', given: {} },
  { of: 'none', schema: { propertyNames: { minLength: 9 } }, keyword: 'minLength' },
  {
    of: 'none, unevaluated',
    schema: { unevaluatedProperties: false },
    keyword: 'unevaluatedProperties',
  },
  {
    of: 'a discriminator',
    schema: {
      oneOf: [{ $ref: '#/$defs/One' }],
      discriminator: { propertyName: 'a/b~c.d\n' },
    },
    keyword: 'discriminator',
  },
])(
  'names of $of that are no words are quoted for people and escaped in the pointer',
  async ({ schema, keyword = 'type', given = { 'a/b~c.d\n': 1 } }) => {
    const { validate } = await compiled({
      properties: { items: { items: schema } },
      $defs: { One: { properties: { 'a/b~c.d\n': odd } } },
    })
    expect(validate({ items: [given] }).issues).toMatchObject([
      {
        keyword,
        path: ['items', 0, 'a/b~c.d\n'],
        pointer: '/items/0/a~1b~0c.d\n',
        message: expect.stringMatching(/^items\[0\]\["a\/b~c\.d\\n"\] /),
      },
    ])
  },
)

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
