import type { Contract, Operation, Schema } from '@dbaas-valkey/contract/model'

import type { CatalogueEntry } from '../catalogue/model.js'
import { propertiesOf, resolve, typesOf } from '../reference/schema.js'

type Trimmed = Readonly<Record<string, unknown>>

/**
 * The answer of an operation as JSON Schema with names and types alone: its properties, and those of the items of its list
 * that a table would show. A model reads every word of every tool before it does anything.
 */
export function outputSchema(
  contract: Contract,
  operation: Operation,
  { answer }: CatalogueEntry,
): Trimmed {
  const success = operation.responses.find(({ status }) => status.startsWith('2'))
  if (answer.kind !== 'object') return { type: 'object' }
  const properties = propertiesOf(resolve(contract, success?.body?.schema).schema)
  return {
    type: 'object',
    properties: Object.fromEntries(
      properties.map(([name, property]) => [
        name,
        name === answer.list
          ? listOf(contract, property, answer.columns)
          : typeOf(contract, property),
      ]),
    ),
  }
}

function listOf(contract: Contract, property: Schema, columns: readonly string[]): Trimmed {
  const { schema } = resolve(contract, property)
  const items = propertiesOf(resolve(contract, schema['items'] as Schema).schema)
  const shown = items.filter(([name]) => columns.includes(name))
  return {
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(shown.map(([name, item]) => [name, typeOf(contract, item)])),
    },
  }
}

function typeOf(contract: Contract, property: Schema): Trimmed {
  const types = typesOf(resolve(contract, property).schema)
  if (types.length === 0) return {}
  return { type: types.length === 1 ? types[0] : types }
}
