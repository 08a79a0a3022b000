import type { SchemaObject } from '../../../contract/model.js'

/** Keywords whose value is a schema, a list of schemas, or schemas by name. */
const single = [
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems']
const maps = ['$defs', 'dependentSchemas', 'patternProperties', 'properties']

/** The path from a schema to each schema directly in it. */
export function subschemas(schema: SchemaObject): (readonly (string | number)[])[] {
  const paths: (readonly (string | number)[])[] = []
  for (const keyword of single) if (schema[keyword] !== undefined) paths.push([keyword])
  for (const keyword of lists) {
    const value = schema[keyword]
    if (Array.isArray(value)) paths.push(...value.map((_, index) => [keyword, index]))
  }
  for (const keyword of maps) {
    const value = schema[keyword]
    if (typeof value === 'object' && value !== null) {
      paths.push(...Object.keys(value).map((name) => [keyword, name]))
    }
  }
  return paths
}
