import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Schema } from '@dbaas-valkey/contract/model'
import { expect, test } from 'vitest'

import { emitted } from './compiled.js'

function refusal(schema: object): UnsupportedError | undefined {
  try {
    emitted(schema as never)
    return undefined
  } catch (error) {
    if (error instanceof UnsupportedError) return error
    throw error
  }
}

const inside = (schema: object): object => ({ properties: { 'a/b': { items: schema } } })
const place = '#/properties/a~1b/items'

/** Each stands deep in a schema, so that the pointer matters. */
const table: readonly (readonly [given: object, pointer: string, sentence: RegExp])[] = [
  [{ minlength: 3 }, '/minlength', /`minlength` is not supported. Remove it/],
  [{ nullable: true }, '/nullable', /Use `type: \[..., 'null'\]`/],
  [{ definitions: {} }, '/definitions', /Use `\$defs`/],
  [{ dependencies: {} }, '/dependencies', /Use `dependentRequired` or `dependentSchemas`/],
  [{ additionalItems: false }, '/additionalItems', /Use `items` beside `prefixItems`/],
  [{ $recursiveRef: '#' }, '/$recursiveRef', /Use `\$dynamicRef`/],
  [{ $schema: 'http://json-schema.org/draft-07/schema#' }, '/$schema', /dialect .* not supported/],
  [{ $ref: 'other.json' }, '', /not part of the document. Copy what it names into it/],
  [{ $ref: '#/$defs/none' }, '', /leads nowhere/],
  [{ $ref: '#none' }, '', /There is no `\$anchor` named `none`/],
  [{ $ref: 5 }, '/$ref', /must be a string/],
  [{ $ref: 'http://[x' }, '', /"http:\/\/\[x" is no address/],
  [{ $id: 'http://[x' }, '', /"http:\/\/\[x" is no address/],
  [{ $id: 'urn:example:a', not: { $ref: 'b' } }, '/not', /"b" is no address, .* "urn:example:a"/],
  [{ $ref: '#/properties/a~1b/items' }, '/$ref', /leads back to itself/],
  [
    { anyOf: [{ not: { $ref: '#/properties/a~1b/items' } }] },
    '/anyOf/0/not/$ref',
    /back to itself/,
  ],
  [{ allOf: [{ $anchor: 'x' }, { $anchor: 'x' }] }, '/allOf/1', /`x` is the name of .*\/allOf\/0/],
  [
    { format: 'zip' },
    '/format',
    /Nobody knows the format "zip". Use one of .*, or allow it by name/,
  ],
  [{ pattern: '(' }, '/pattern', /not a regular expression .* Correct it/],
  [{ pattern: '\\-' }, '/pattern', /`u` flag/],
  [{ pattern: '^(a+)+$' }, '/pattern', /can double with each character.* Rewrite it/],
  [{ pattern: '^(?!(?:a|a)*$)' }, '/pattern', /can double with each character/],
  [{ patternProperties: { '^(a+)+$': true } }, '/patternProperties/^(a+)+$', /can double/],
  [{ pattern: `^(?:${'a|'.repeat(3000)}b)*$` }, '/pattern', /too large to tell .* Shorten it/],
  [
    { pattern: '^a*a*a*b$' },
    '/pattern',
    /the power of 3 .*`maxLength` of at most 464 it takes no longer than 1 s/,
  ],
  [{ pattern: '^a*a*b$', maxLength: 1e6 }, '/pattern', /the square .*of at most 10000 /],
  [{ pattern: '^(a|a)*$' }, '/pattern', /can double with each character/],
  [{ patternProperties: { '^(\\w*)*$': true } }, '/patternProperties/^(\\w*)*$', /can double/],
  [{ patternProperties: { '(': true } }, '/patternProperties/(', /not a regular expression/],
  [{ type: 'text' }, '/type', /must be one of array, boolean/],
  [{ type: [] }, '/type', /must be one of array, boolean/],
  [{ minimum: '5' }, '/minimum', /must be a number/],
  [{ minLength: -1 }, '/minLength', /must be a whole number that is not negative/],
  [{ maxItems: 1.5 }, '/maxItems', /must be a whole number that is not negative/],
  [{ multipleOf: 0 }, '/multipleOf', /must be greater than 0/],
  [{ uniqueItems: 'yes' }, '/uniqueItems', /must be true or false/],
  [{ enum: 'a' }, '/enum', /must be a list of values/],
  [{ required: 'a' }, '/required', /must be a list of names/],
  [{ properties: [] }, '/properties', /must be an object of schemas/],
  [{ dependentRequired: { a: 'b' } }, '/dependentRequired/a', /A list of names must stand here/],
  [{ allOf: null }, '/allOf', /a list of at least one schema/],
  [{ patternProperties: null }, '/patternProperties', /an object of schemas by pattern/],
  [{ dependentSchemas: null }, '/dependentSchemas', /an object of schemas by name/],
  [{ allOf: [] }, '/allOf', /a list of at least one schema/],
  [{ not: 'x' }, '/not', /A schema must stand here/],
  [{ items: [{}] }, '/items', /A schema must stand here/],
  [{ additionalProperties: 5 }, '/additionalProperties', /A schema must stand here/],
]

test.each(table)('%j stops generation at %s', (given, pointer, sentence) => {
  const error = refusal(inside(given))
  expect(error?.message).toMatch(sentence)
  expect(error?.pointer).toBe(place + pointer)
})

test('annotations and extensions do not', () => {
  const given = {
    title: 'T',
    description: 'D',
    $comment: 'C',
    default: 1,
    examples: [1],
    deprecated: true,
    contentMediaType: 'text/plain',
    'x-anything': { at: 'all' },
  }
  expect(refusal(inside(given))).toBeUndefined()
})

test('a pattern whose time its maxLength bounds is told of once, with the bound', () => {
  const warnings: string[] = []
  emitted({ items: { pattern: '^a*a*a*b$', maxLength: 100 } }, (pointer, sentence) =>
    warnings.push(`${pointer}: ${sentence}`),
  )
  expect(warnings).toEqual([
    expect.stringMatching(
      /^#\/items\/pattern: .* With at most 100 characters that is up to 10 ms\.$/,
    ),
  ])
})

test('all that is not supported is told of where it is asked for', () => {
  const told = new Set<string>()
  const schema = {
    properties: {
      a: { type: 'text' },
      b: { properties: { inner: { type: 'text' } } },
      c: { pattern: '(', format: 'zip', minlength: 1 },
      e: { items: { minLength: -1 } },
      f: null,
    },
  } as object as Schema
  emitted(schema, undefined, { unsupported: ({ pointer }) => told.add(pointer) })
  expect([...told].sort()).toEqual([
    '#/properties/a/type',
    '#/properties/b/properties/inner/type',
    '#/properties/c/format',
    '#/properties/c/minlength',
    '#/properties/c/pattern',

    '#/properties/e/items/minLength',
    '#/properties/f',
  ])
})

test('keywords that nobody knows can be passed over, and are told of', () => {
  const warnings: string[] = []
  const schema: Schema = { minlength: 3, 'a/b': 1, constructor: 1 }
  emitted(schema, (pointer) => warnings.push(pointer), { unknownKeywords: 'warn' })
  expect(warnings).toEqual(['#/minlength', '#/a~1b', '#/constructor'])
})
