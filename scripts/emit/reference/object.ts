import type { Contract, Schema } from '../../contract/model.js'
import { fullestExample } from './example.js'
import { blocks, fence, prose } from './markdown.js'
import { objectsBelow } from './objects.js'
import { json } from './operation.js'
import { propertyTable } from './properties.js'
import { membersOf, type Resolved } from './schema.js'
import { objectHeading, typeOf } from './terms.js'

/** A section for each object that the given schemas lead to. */
export function objectSections(contract: Contract, schemas: readonly Schema[]): string {
  return blocks(...objectsBelow(contract, schemas).map((object) => objectSection(contract, object)))
}

export function objectSection(contract: Contract, { name = '', schema }: Resolved): string {
  const members = membersOf(schema).map((member) => `- ${typeOf(contract, member)}\n`)
  const properties = propertyTable(contract, schema)
  const open = properties === '' && members.length === 0
  return blocks(
    `### ${objectHeading(name)}`,
    schema.description && prose(schema.description),
    members.length === 0 ? undefined : `One of:\n\n${members.join('')}`,
    properties,
    open ? blocks('Example:', fence('json', json(fullestExample(contract, schema)))) : undefined,
  )
}
