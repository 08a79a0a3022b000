import type { JsonObject } from '@dbaas-valkey/contract/model'
import { describe, expect, test } from 'vitest'

import { emitDeclarations } from './declarations.js'

const names = new Map(['A', 'B', 'Record', 'Omit'].map((name) => [name, name]))

/** What a schema called A, beside an object B, becomes. */
function schemaModule(A: JsonObject, others: JsonObject = {}): string {
  const B = { type: 'object', required: ['b'], properties: { b: { type: 'string' } } }
  const schemas = { A, B, ...others } as JsonObject
  const document = { openapi: '3.1.1', info: {}, paths: {}, components: { schemas } }
  return emitDeclarations(document, names).schemas.toString()
}

/** What this project relies on in openapi-typescript, so that a replacement can be held against it. */
const table: { name: string; given: JsonObject; want: string }[] = [
  {
    name: 'a required and an optional property',
    given: {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'string' }, b: { type: 'integer' } },
    },
    want: 'export interface A {\n  a: string\n  b?: number\n}\n',
  },
  {
    name: 'a property with a default, which may still be left out',
    given: { type: 'object', properties: { a: { type: 'boolean', default: true } } },
    want: 'interface A {\n  /** @default true */\n  a?: boolean\n}\n',
  },
  {
    name: 'an enum with null',
    given: { type: ['string', 'null'], enum: ['x', null] },
    want: "export type A = 'x' | null\n",
  },
  {
    name: 'a long enum, a line for each value',
    given: { enum: ['first', 'second', 'third'].map((word) => word.repeat(8)) },
    want: `export type A =\n  | '${'first'.repeat(8)}'\n  | '${'second'.repeat(8)}'\n`,
  },
  {
    name: 'an object of anything',
    given: { type: 'object' },
    want: 'export type A = { [key: string]: unknown }\n',
  },
  {
    name: 'an object of anything, said so',
    given: { type: 'object', additionalProperties: true },
    want: 'export interface A {\n  [key: string]: unknown\n}\n',
  },
  {
    name: 'a reference, by name',
    given: { type: 'array', items: { $ref: '#/components/schemas/B' } },
    want: 'export type A = B[]\n',
  },
  {
    name: 'alternatives, by name',
    given: { oneOf: [{ $ref: '#/components/schemas/B' }, { type: 'string' }] },
    want: 'export type A = B | string\n',
  },
  {
    name: 'an array of alternatives',
    given: { type: 'array', items: { enum: [1, -2, true] } },
    want: 'export type A = (1 | -2 | true)[]\n',
  },
  {
    name: 'schemas that all hold',
    given: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { c: {} } }] },
    want: 'export type A = B & {\n  c?: unknown\n}\n',
  },
  {
    name: 'objects in objects',
    given: {
      type: 'object',
      properties: {
        list: { type: 'array', items: { type: 'object', properties: { 'a-b': {} } } },
      },
    },
    want: "export interface A {\n  list?: {\n    'a-b'?: unknown\n  }[]\n}\n",
  },
  {
    name: 'a description as plain text, and a read-only property',
    given: {
      type: 'object',
      description: 'Tells.',
      examples: [{}],
      properties: { a: { type: 'string', format: 'uuid', description: 'Says.', readOnly: true } },
    },
    want: '/** Tells. */\nexport interface A {\n  /** Says. */\n  readonly a?: string\n}\n',
  },
  {
    name: 'words of several lines, that end no comment, before the default',
    given: {
      type: 'object',
      properties: {
        a: {
          type: 'string',
          description: 'One */ two.\n\n- three',
          default: 'x',
          deprecated: true,
        },
      },
    },
    want: [
      '  /**',
      '   * One *\\/ two.',
      '   *',
      '   * - three',
      '   * @deprecated',
      '   * @default x',
      '   */\n',
    ].join('\n'),
  },
  {
    name: 'a text whose known values editors complete, and that takes others',
    given: { type: 'array', items: { type: 'string', 'x-extensible-enum': ['a', "b'"] } },
    want: "export type A = ('a' | 'b\\'' | (string & {}))[]\n",
  },
]

describe('a schema', () => {
  test.each(table)('types $name', ({ given, want }) => {
    expect(schemaModule(given)).toContain(want)
  })

  test('that is called like a type of the language leaves that to the others', () => {
    const discriminator = { propertyName: 'kind' }
    const text = schemaModule(
      { allOf: [{ $ref: '#/components/schemas/B' }] },
      {
        B: { type: 'object', discriminator, properties: { kind: { type: 'string' } } },
        Omit: { type: 'string' },
        Record: { type: 'object' },
      },
    )
    expect(text).toContain("globalThis.Omit<B, 'kind'>")
    expect(text).toContain('export type Record = { [key: string]: unknown }')
  })
})

describe('a reference into the middle of something', () => {
  const inner = (properties: JsonObject): JsonObject => ({ type: 'object', properties })
  const list = { type: 'array', items: inner({ size: { type: 'integer' } }) }

  test('leads to a type of its own, which is no component', () => {
    const { openapi, schemas } = emitDeclarations(
      {
        openapi: '3.1.1',
        components: {
          schemas: {
            A: inner({ list }),
            B: inner({
              first: { $ref: '#/components/schemas/A/properties/list/items' },
              all: { $ref: '#/components/schemas/A/properties/list' },
              same: { $ref: '#/components/schemas/B/properties/same' },
            }),
          },
        },
      },
      new Map([
        ['A', 'A'],
        ['B', 'B'],
      ]),
    )
    expect(schemas.toString()).toContain('first?: AListItems\n')
    expect(schemas.toString()).toContain('export interface AListItems {\n  size?: number\n}')
    expect(schemas.toString()).toContain('export type AList = {\n  size?: number\n}[]')
    expect(openapi.toString()).toContain('schemas: {\n    A: A\n    B: B\n  }')
  })

  test('leads to a component however it is escaped', () => {
    const text = schemaModule({ $ref: '#/components/schemas/B%20C' }, { 'B C': { type: 'object' } })
    expect(text).toContain("export type A = components['schemas']['B C']\n")
  })
})

test('an operation keeps the characters of its id', () => {
  const responses = { '200': { description: 'Ok.' } }
  const get = { operationId: 'a#b', responses }
  const post = { operationId: 'a/b', responses }
  const { openapi } = emitDeclarations({ openapi: '3.1.1', paths: { '/a': { get, post } } }, names)
  expect(openapi.toString()).toContain("get: operations['a#b']\n")
  expect(openapi.toString()).toMatch(/^ {2}'a#b': \{$[^]*^ {2}'a\/b': \{$/m)
})

describe('the components', () => {
  const document = {
    openapi: '3.1.1',
    info: {},
    paths: {},
    components: { schemas: { A: { type: 'object' }, paths: { type: 'string' } } },
  }

  test('refer to the declarations of the schemas', () => {
    const text = emitDeclarations(document, names).openapi.toString()
    expect(text).toContain("import type { A } from './schemas.js'")
    expect(text).toContain('export interface components {\n  schemas: {\n    A: A\n')
  })

  test('hold a schema whose name is taken under another', () => {
    const { openapi } = emitDeclarations(document, new Map([['paths', 'paths']]))
    expect(openapi.toString()).toContain("import type { paths as paths2 } from './schemas.js'")
  })
})
