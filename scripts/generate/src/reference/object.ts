import type { Contract, Schema } from '@dbaas-valkey/contract/model'

import { examplesOf } from './example.js'
import { blocks, fence, line, prose } from './markdown.js'
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
  return blocks(
    `### ${line(objectHeading(name))}`,
    schema.description && prose(schema.description),
    members.length === 0 ? undefined : `One of:\n\n${members.join('')}`,
    properties,
    properties === '' ? examples(contract, schema) : undefined,
  )
}

/** Where no table tells what an object looks like, all examples do. */
function examples(contract: Contract, schema: Schema): string {
  return blocks(
    ...examplesOf(contract, schema).map((value) => blocks('Example:', fence('json', json(value)))),
  )
}
