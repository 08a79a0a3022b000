import type { Contract } from '@dbaas-valkey/contract/model'
import { pointerOf, tokensOf, valueAt } from '@dbaas-valkey/contract/pointer'

/** Every `$ref` in a schema, at any depth. What stands in examples may be taken for one too, which selects too much, never too little. */
export function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === '$ref' && typeof inner === 'string') return [inner]
    if (key === 'mapping') return mappedBy(inner)
    return referencesIn(inner)
  })
}

/** What a reference of a document to itself leads to, and the pointer as the model has it. */
export function schemaAtReference(
  { document }: Contract,
  reference: string,
): { readonly pointer: string; readonly schema: unknown } {
  const pointer = pointerOf(...tokensOf(reference))
  return { pointer, schema: valueAt(document, pointer) }
}

function mappedBy(mapping: unknown): string[] {
  const values = typeof mapping === 'object' && mapping !== null ? Object.values(mapping) : []
  return values
    .filter((value) => typeof value === 'string')
    .filter((value) => value.startsWith('#/'))
}
