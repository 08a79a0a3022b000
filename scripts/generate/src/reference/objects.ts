import type { Contract, Schema } from '@dbaas-valkey/contract/model'

import { hasSection, membersOf, propertiesOf, resolve, type Resolved } from './schema.js'

/**
 * The named objects that the given schemas lead to, in the order in which a reader meets them. The given schemas
 * themselves are not among them unless something leads back to them.
 */
export function objectsBelow(contract: Contract, schemas: readonly Schema[]): Resolved[] {
  const found = new Map<string, Resolved>()
  const visit = (schema: Schema) => {
    const resolved = resolve(contract, schema)
    const { name } = resolved
    if (name !== undefined && hasSection(resolved)) {
      if (found.has(name)) return
      found.set(name, resolve(contract, { $ref: `#/components/schemas/${name}` }))
    }
    partsOf(resolved).forEach(visit)
  }
  schemas.flatMap((schema) => partsOf(resolve(contract, schema))).forEach(visit)
  return [...found.values()]
}

function partsOf({ schema }: Resolved): Schema[] {
  const items = schema['items']
  return [
    ...propertiesOf(schema).map(([, property]) => property),
    ...membersOf(schema),
    ...(items === undefined ? [] : [items as Schema]),
  ]
}
