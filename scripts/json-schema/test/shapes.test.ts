import type { Schema } from '@dbaas-valkey/contract/model'
import { declaration } from '@dbaas-valkey/source/code'
import { call, prefixed } from '@dbaas-valkey/source/layout'
import { Module } from '@dbaas-valkey/source/module'
import { ts } from '@dbaas-valkey/source/snippet'
import { describe, expect, test } from 'vitest'

import { asItStands } from '../src/compile/compiled-function.js'
import { Compiler } from '../src/compile/compiler.js'
import { schemaOf } from '../src/compile/schema-of.js'
import { Shapes } from '../src/compile/shapes.js'
import { execute } from '../src/execute.js'
import { keywords } from '../src/keywords/index.js'
import type { Validator } from './compiled.js'

const uri = 'test:///schema'

/** The pointers of the properties of a value that no schema knows. */
async function strangersIn(schema: Schema, value: unknown): Promise<string[]> {
  const compiler = new Compiler(
    [{ uri, root: schema }],
    { formats: 'assert', allowedFormats: [], unknownKeywords: 'refuse', slowPatterns: 'refuse' },
    keywords,
  )
  const module = new Module('generated/schemas/value')
  const location = compiler.registry.at(uri, '#')
  const user = { module, name: 'Value' }
  compiler.settle(location, { ...user, type: 'unknown' })
  const compiled = compiler.functionOf(location, asItStands, user, '')
  const inner = schemaOf(compiler, compiled, module, 'unknown')
  const shape = new Shapes(compiler).of(location, user, module)
  const own = module.export('Value')
  const helper = compiler.runtime.use(module, 'request')
  const wrapped = call(helper, inner, ...(shape ? [shape] : []))
  module.end(declaration(own, prefixed(ts`const ${own} = `, wrapped)))
  compiler.run()
  const { Value } = await execute([module])
  const { strict } = Value as { readonly strict: Validator }
  return (strict.validate(value).issues ?? []).map(({ pointer }) => pointer)
}

const a = { properties: { a: true } }
const b = { properties: { b: true } }
const list = { properties: { next: { $ref: '#' }, value: true } }
const value = { a: 1, b: 2, c: 3 }

describe('a property is unknown when no schema that is applied to its object names it', () => {
  test.each<[what: string, schema: Schema, value: unknown, unknown: string[]]>([
    ['properties', a, value, ['/b', '/c']],
    ['allOf', { allOf: [a, b] }, value, ['/c']],
    ['allOf beside properties', { ...a, allOf: [b] }, value, ['/c']],
    ['anyOf, whichever passes', { anyOf: [a, b] }, value, ['/c']],
    [
      'oneOf with references',
      { $defs: { a, b }, oneOf: [{ $ref: '#/$defs/a' }, { required: ['z'], ...b }] },
      value,
      ['/c'],
    ],
    // oxlint-disable-next-line unicorn/no-thenable -- `then` is a keyword of JSON Schema, and nobody awaits a schema.
    ['if, then and else', { ...a, if: a, then: b, else: true }, value, ['/c']],
    ['a property that is only required', { ...a, required: ['b'] }, value, ['/c']],
    ['a property that another one needs', { ...a, dependentRequired: { a: ['b'] } }, value, ['/c']],
    ['no properties at all', { type: 'object' }, value, []],
    [
      'other properties with a schema',
      { ...a, additionalProperties: { type: 'number' } },
      value,
      [],
    ],
    ['what other properties contain', { additionalProperties: a }, { x: value }, ['/x/b', '/x/c']],
    ['patterns', { ...a, patternProperties: { '^[bc]$': true } }, value, []],
    ['items', { items: a }, [{ a: 1 }, value], ['/1/b', '/1/c']],
    ['items with others before them', { prefixItems: [b], items: a }, [value], ['/0/c']],
    [
      'a property with two schemas',
      { properties: { x: a }, allOf: [{ properties: { x: b } }] },
      { x: value },
      ['/x/c'],
    ],
    [
      'a schema that contains itself',
      list,
      { next: { next: { vaule: 1 }, value: 2 } },
      ['/next/next/vaule'],
    ],
    ['a whole object', { ...a, const: value }, value, []],
    ['other types of value', a, [value], []],
  ])('%s', async (_, schema, given, unknown) => {
    expect(await strangersIn(schema, given)).toEqual(unknown)
  })
})
