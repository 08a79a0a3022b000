/* oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema, and nobody awaits a schema. */
import type { Contract, JsonObject } from '@dbaas-valkey/contract/model'
import { describe, expect, test } from 'vitest'

import { compileInputs } from './index.js'

const contract: Contract = {
  title: 'Things',
  version: '1.0.0',
  servers: [],
  operations: [],
  webhooks: [],
  schemas: [
    {
      name: 'thing-name',
      typeName: 'ThingName',
      pointer: '#/components/schemas/thing-name',
      schema: { type: 'string' },
    },
  ],
  document: { components: { schemas: { 'thing-name': { type: 'string', maxLength: 9 } } } },
}

function textOf(schemas: JsonObject): string {
  const file = { name: 'control.yaml', module: 'generated/control/inputs', schemas }
  return compileInputs(contract, [file])[0]?.text ?? ''
}

describe('an input of the control interface', () => {
  test.each<[string, JsonObject, string]>([
    ['an integer', { type: 'integer' }, 'number'],
    ['a number', { type: 'number' }, 'number'],
    ['one value', { const: 'now' }, "'now'"],
    ['some values', { enum: ['now', 'later'] }, "'now' | 'later'"],
    ['alternatives', { anyOf: [{ type: 'string' }, { type: 'boolean' }] }, 'string | boolean'],
    [
      'one of two, by its kind',
      { if: { type: 'string' }, then: { enum: ['now'] }, else: { type: 'integer' } },
      "'now' | number",
    ],
    ['a list', { type: 'array', items: { type: 'string' } }, 'ReadonlyArray<string>'],
    [
      'an object without properties',
      { type: 'object', additionalProperties: false },
      'Readonly<Record<string, never>>',
    ],
    [
      'an object',
      { type: 'object', required: ['a'], properties: { a: {}, 'b-c': { $ref: '#/Given' } } },
      "{\n  readonly a: unknown\n  readonly 'b-c'?: Given\n}",
    ],
    [
      'a text or an object with any properties',
      { type: ['string', 'object'], additionalProperties: true },
      'string | Readonly<Record<string, unknown>>',
    ],
    [
      'an object of one kind of values',
      { type: 'object', propertyNames: { enum: ['x'] }, additionalProperties: { type: 'string' } },
      "{ readonly [Name in 'x']?: string }",
    ],
    [
      'a schema of the contract',
      { $ref: 'openapi.json#/components/schemas/thing-name' },
      "components['schemas']['thing-name']",
    ],
  ])('that is %s has its type', (_, schema, want) => {
    expect(textOf({ Given: schema })).toContain(`export type Given = ${want}\n`)
  })

  test('refers to the module that another file has', () => {
    const [first, second] = compileInputs(contract, [
      { name: 'a.yaml', module: 'generated/a', schemas: { Size: { type: 'number' } } },
      {
        name: 'b.yaml',
        module: 'generated/more/b',
        schemas: { Box: { type: 'object', properties: { size: { $ref: 'a.yaml#/Size' } } } },
      },
    ]).map(({ text }) => text)
    expect(first).toContain('export type Size = number\n')
    expect(first).toContain('export function isSize')
    expect(second).toContain("import { inspectSize, isSize, type Size } from '../a.js'")
    expect(second).toContain('  readonly size?: Size\n')
  })

  test('asks the validator for what the contract has', () => {
    const properties = { name: { $ref: 'openapi.json#/components/schemas/thing-name' } }
    const text = textOf({ Given: { type: 'object', properties } })
    expect(text).toContain(
      "import { inspectThingName, isThingName } from '@dbaas-valkey/validator/internal/schemas/thing-name'",
    )
    expect(text).not.toContain('function isThingName')
  })

  test.each<[string, JsonObject, string]>([
    ['a keyword that nobody knows', { maxLenght: 1 }, '#/Given/maxLenght'],
    ['a schema that no type is known for', { minimum: 1 }, '#/Given'],
    ['a reference that leads nowhere', { $ref: '#/None' }, '#/Given'],
  ])('is refused for %s, at its place', (_, schema, pointer) => {
    expect(() => textOf({ Given: schema })).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED', pointer }),
    )
  })
})
