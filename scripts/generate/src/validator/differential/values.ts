import type { Schema, SchemaObject } from '@dbaas-valkey/contract/model'
import { valueAt } from '@dbaas-valkey/contract/pointer'
import * as fc from 'fast-check'

import { itemsOf, numbersOf, objectsOf, textsOf, type ValuesOf } from './by-type.js'
import { combine } from './combine.js'

/**
 * Values of which most are as a schema of the document says. They need not be: they are there to reach what a validator
 * does behind its first check, and an oracle judges them.
 */
export function valuesOf(document: unknown, schema: Schema, depth = 8): fc.Arbitrary<unknown> {
  if (typeof schema === 'boolean' || depth === 0) return anything
  const inner: ValuesOf = (part) => valuesOf(document, part, depth - 1)
  const parts = [
    ...ownValues(schema, inner),
    ...(typeof schema.$ref === 'string' ? [inner(target(document, schema.$ref))] : []),
    ...list(schema['allOf']).map(inner),
    ...oneOf(list(schema['anyOf']).map(inner)),
    ...oneOf(list(schema['oneOf']).map(inner)),
    ...oneOf(list([schema['if'], schema['then'], schema['else']]).map(inner)),
  ]
  return parts.length === 0 ? anything : combine(parts)
}

const anything = fc.jsonValue({ maxDepth: 1 })

/** What the schema says itself, apart from the schemas it is made of. */
function ownValues(schema: SchemaObject, inner: ValuesOf): fc.Arbitrary<unknown>[] {
  if (Array.isArray(schema['enum'])) return [fc.constantFrom(...(schema['enum'] as unknown[]))]
  if ('const' in schema) return [fc.constant(schema['const'])]
  return oneOf(typesOf(schema).map((type) => ofType(type, schema, inner)))
}

function ofType(type: string, schema: SchemaObject, inner: ValuesOf): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'string':
      return textsOf(schema)
    case 'array':
      return itemsOf(schema, inner)
    case 'object':
      return objectsOf(schema, inner)
    default:
      return numbersOf(schema, type === 'integer')
  }
}

const hints = [
  ['object', /propert|^required$|^dependent/i],
  ['array', /items|contains/i],
  ['string', /length|^pattern$/i],
  ['number', /imum$|^multipleOf$/i],
] as const

/** The types that are allowed, or else those that the keywords are about. */
function typesOf({ type, ...keywords }: SchemaObject): string[] {
  if (type !== undefined) return [type].flat() as string[]
  return hints
    .filter(([, about]) => Object.keys(keywords).some((keyword) => about.test(keyword)))
    .map(([hint]) => hint)
}

/** An anchor has the name of its definition in the documents that are tried. */
function target(document: unknown, reference: string): Schema {
  const pointer = reference.replace(/^#(?=\w)/, '#/$defs/')
  return valueAt(document, pointer) as Schema
}

function oneOf(arbitraries: readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown>[] {
  return arbitraries.length === 0 ? [] : [fc.oneof(...arbitraries)]
}

function list(schemas: unknown): Schema[] {
  return ((schemas ?? []) as (Schema | undefined)[]).filter((schema) => schema !== undefined)
}
