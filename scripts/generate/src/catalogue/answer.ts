import type { Contract, Operation, Schema, SchemaObject } from '@dbaas-valkey/contract/model'

import { outputKind } from '../client/output.js'
import { propertiesOf, resolve, typesOf } from '../reference/schema.js'
import type { Answer } from './model.js'

/** What a success carries, and what a table of it would show. */
export function answerOf(contract: Contract, operation: Operation): Answer {
  const kind = outputKind(contract, operation)
  const success = operation.responses.find(({ status }) => status.startsWith('2'))
  const { name, schema } = resolve(contract, success?.body?.schema)
  const lists = propertiesOf(schema).filter(([, property]) => isListOfObjects(contract, property))
  const [list] = lists.length === 1 ? lists : []
  const item = list && (resolve(contract, list[1]).schema['items'] as Schema)
  return {
    kind,
    schema: name,
    words: success?.description ?? '',
    list: list?.[0],
    columns: columnsOf(contract, item === undefined ? schema : resolve(contract, item).schema),
  }
}

function isListOfObjects(contract: Contract, property: Schema): boolean {
  const { schema } = resolve(contract, property)
  if (!typesOf(schema).includes('array')) return false
  const item = resolve(contract, schema['items'] as Schema | undefined).schema
  return typesOf(item).includes('object')
}

const single = ['string', 'integer', 'number', 'boolean']

/** What tells one thing from another comes first, then what is always there, then states, then the rest, and texts last. */
function columnsOf(contract: Contract, object: SchemaObject): string[] {
  const required = new Set((object['required'] ?? []) as string[])
  const columns = propertiesOf(object).flatMap(([name, property]) => {
    const { schema } = resolve(contract, property)
    if (!typesOf(schema).some((type) => single.includes(type))) return []
    const rank = [
      /^(?:(?:user|db)?name|time|id)$/.test(name),
      required.has(name),
      schema['enum'] !== undefined,
      !/^(?:message|description|error)$/.test(name),
      true,
    ].indexOf(true)
    return [{ name, rank }]
  })
  return columns.toSorted((left, right) => left.rank - right.rank).map(({ name }) => name)
}
