/** A keyword is one object: nothing but the list of keywords has to know a new one for all of it to work. */
import { always, and, holds, not } from '@dbaas-valkey/source/condition'
import { literal } from '@dbaas-valkey/source/literal'
import { ts } from '@dbaas-valkey/source/snippet'
import { expect, test } from 'vitest'

import { compile } from '../src/compile.js'
import { apply, fails } from '../src/compile/apply.js'
import { scalar, type Keyword } from '../src/compile/keyword.js'
import { execute } from '../src/execute.js'
import { keywords } from '../src/keywords/index.js'
import { says } from '../src/model/message.js'
import type { CompilerOptions } from '../src/model/options.js'
import { heldBy } from '../src/model/vocabulary.js'
import { passing } from '../src/support/alternatives.js'
import type { Validator } from './compiled.js'

const startsWith: Keyword = {
  ...scalar,
  name: 'startsWith',
  types: ['string'],
  message: says(' must start with ', 'text'),
  compile(context, given) {
    const starts = holds(ts`${context.value}.startsWith(${literal(given)})`)
    return [context.assert(not(starts), 'startsWith', given)]
  },
}

/** `allOf` under another name. */
const everyOf: Keyword = {
  name: 'everyOf',
  phase: 'main',
  types: 'any',
  subschemas: 'list',
  appliesTo: 'value',
  mustPass: true,
  apart: false,
  comparison: 'other',
  visits: 'once a schema',
  form: 'condition',
  message: undefined,
  compile: (context) =>
    heldBy(everyOf, context.schema).flatMap((tokens) => apply(context.same(...tokens))),
  branches: ({ schema }) =>
    heldBy(everyOf, schema).map((tokens) => ({ condition: always, tokens })),
}

/** `anyOf` under another name. */
const someOf: Keyword = {
  ...everyOf,
  name: 'someOf',
  subschemas: 'list',
  appliesTo: 'value',
  mustPass: false,
  apart: true,
  visits: 'once',
  message: says(' is none of it'),
  compile(context, given) {
    const alternatives = heldBy(someOf, context.schema).map((tokens) => context.same(...tokens))
    return [context.assert(and(...alternatives.map(fails)), 'someOf', given)]
  },
  branches: (context) => passing(context, someOf),
}

const options: CompilerOptions = {
  formats: 'assert',
  allowedFormats: [],
  unknownKeywords: 'refuse',
  slowPatterns: 'refuse',
}

async function compiledWith(schema: object): Promise<Validator> {
  const known = [...keywords, startsWith, everyOf, someOf]
  const documents = [{ uri: 'test:///schema', root: schema }]
  const modules = compile(
    [{ name: 'Value', document: 'test:///schema' }],
    documents,
    options,
    known,
  )
  const { Value } = await execute(modules, known)
  return Value as Validator
}

const secret = { properties: { key: { 'x-secret': true } } }

/** What is wrong with a value, in the order in which it is told; empty for one that passes. */
const table: readonly {
  readonly what: string
  readonly schema: object
  readonly value: unknown
  readonly issues: readonly (readonly [pointer: string, message: string])[]
}[] = [
  {
    what: 'a scalar keyword',
    schema: { startsWith: 'a' },
    value: 'bc',
    issues: [['', 'value must start with a but is "bc"']],
  },
  { what: 'a scalar keyword that holds', schema: { startsWith: 'a' }, value: 'ab', issues: [] },
  { what: 'a value of another type', schema: { startsWith: 'a' }, value: 5, issues: [] },
  {
    what: 'a keyword in place',
    schema: { everyOf: [{ type: 'number' }, { minimum: 5 }] },
    value: 4,
    issues: [['', 'value must be at least 5 but is 4']],
  },
  {
    what: 'issues in the order of the value, whichever keyword finds them',
    schema: {
      everyOf: [
        { properties: { b: { type: 'string' } } },
        { properties: { a: { type: 'string' } } },
      ],
    },
    value: { a: 1, b: 2 },
    issues: [
      ['/a', 'a must be a string but is 1'],
      ['/b', 'b must be a string but is 2'],
    ],
  },
  {
    what: 'properties that are evaluated in it',
    schema: {
      everyOf: [{ properties: { a: true } }],
      someOf: [{ properties: { b: { const: 1 } }, required: ['b'] }, { properties: { c: true } }],
      unevaluatedProperties: false,
    },
    value: { a: 1, b: 1, c: 1, d: 1 },
    issues: [['/d', 'd is not a known property']],
  },
  {
    what: 'properties of a schema in it that fails',
    schema: {
      someOf: [{ properties: { b: { const: 1 } }, required: ['b'] }, { properties: { c: true } }],
      unevaluatedProperties: false,
    },
    value: { b: 2 },
    issues: [['/b', 'b is not a known property']],
  },
]

test.each(table)('$what', async ({ schema, value, issues }) => {
  const validator = await compiledWith(schema)
  expect(validator.is(value)).toBe(issues.length === 0)
  const result = validator.validate(value)
  expect(result.issues?.map(({ pointer, message }) => [pointer, message]) ?? []).toEqual(issues)
})

test.each([
  { everyOf: [secret], properties: { key: { type: 'number' } } },
  { someOf: [secret], properties: { key: { type: 'number' } } },
  { everyOf: [{ someOf: [secret] }], additionalProperties: { type: 'number' } },
  { properties: { key: { everyOf: [{ 'x-secret': true }], type: 'number' } } },
  { everyOf: [secret, { properties: { key: { startsWith: 'x' } } }] },
])('a secret that is named in a new keyword is not shown: %j', async (schema) => {
  const validator = await compiledWith(schema)
  const shown = JSON.stringify(validator.validate({ key: 'canary-7f3a' }))
  expect(shown).toContain('/key')
  expect(shown).not.toContain('canary')
})

test('a schema that leads back to itself through a new keyword is refused', async () => {
  await expect(compiledWith({ everyOf: [{ $ref: '#' }] })).rejects.toThrow('back to itself')
})

test('a reference into a new keyword is followed', async () => {
  const schema = { everyOf: [{ $anchor: 'text', type: 'string' }], not: { $ref: '#text' } }
  expect((await compiledWith(schema)).is('a')).toBe(false)
})

test.each<[string, Partial<Keyword>]>([
  ['holds no schemas', { subschemas: 'none', appliesTo: 'nothing' }],
  ['applies its schemas to the items', { appliesTo: 'item' } as Partial<Keyword>],
])('a keyword in place whose traits say that it %s is not compiled', async (_, traits) => {
  const wrong = { ...everyOf, ...traits } as Keyword
  const documents = [{ uri: 'test:///schema', root: { everyOf: [secret] } }]
  const names = [{ name: 'Value', document: 'test:///schema' }]
  expect(() => compile(names, documents, options, [...keywords, wrong])).toThrow(
    /everyOf applies its schemas to \w+ by its traits, and to value as it is compiled/,
  )
})
