import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { nameOf, type JsonSchema, type Schemas } from './json-schema.js'

const annotations = new Set(['description', 'title', 'examples', 'default', 'readOnly', 'x-secret'])

/** The component schemas of the bundled contract, which refer to each other as `#/$defs/NAME`. */
export async function readSchemas(root: string): Promise<Schemas> {
  const text = await readFile(join(root, 'packages/types/openapi.json'), 'utf8')
  const document = JSON.parse(text) as { components: { schemas: Record<string, object> } }
  const { schemas } = document.components
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withoutAnnotations(schema)]),
  )
}

function withoutAnnotations(schema: object): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !annotations.has(keyword))
      .map(([keyword, value]: [string, unknown]) => [keyword, withoutIn(keyword, value)]),
  ) as JsonSchema
}

function withoutIn(keyword: string, value: unknown): unknown {
  if (keyword === '$ref') return `#/$defs/${nameOf(value as string)}`
  if (keyword === 'enum' || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    return keyword === 'required' || keyword === 'type' ? value : value.map(withoutAnnotations)
  }
  if (keyword !== 'properties') return withoutAnnotations(value)
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutAnnotations(inner as object)]),
  )
}
