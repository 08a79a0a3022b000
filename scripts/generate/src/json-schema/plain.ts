import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Contract, Schema } from '@dbaas-valkey/contract/model'

/** A schema as JSON Schema alone, and the components that it refers to. */
export interface PlainSchema {
  readonly schema: Schema
  /** Names of component schemas, sorted. */
  readonly uses: readonly string[]
}

const prefix = '#/components/schemas/'

/** Keywords whose value is a schema, a list of schemas, or a map of schemas. */
const single = new Set(
  'items additionalProperties not if then else contains propertyNames unevaluatedItems unevaluatedProperties'.split(
    ' ',
  ),
)
const lists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems'])
const maps = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs'])

/** What only OpenAPI knows, and examples, which no validator reads. */
const left = new Set(['discriminator', 'xml', 'externalDocs', 'example', 'examples'])

/**
 * The schema without what only OpenAPI and this project know, its references leading to `$defs`.
 *
 * @throws UnsupportedError for a reference that leads to no component schema
 */
export function plainSchema(contract: Contract, schema: Schema, pointer: string): PlainSchema {
  const uses = new Set<string>()
  const walk = (inner: Schema, at: string): Schema => {
    if (typeof inner !== 'object') return inner
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([keyword]) => !left.has(keyword) && !keyword.startsWith('x-'))
        .map(([keyword, value]) => [keyword, keywordValue(keyword, value, `${at}/${keyword}`)]),
    )
  }
  const keywordValue = (keyword: string, value: unknown, at: string): unknown => {
    if (keyword === '$ref') return reference(String(value), at)
    if (single.has(keyword)) return walk(value as Schema, at)
    if (lists.has(keyword))
      return (value as Schema[]).map((one, index) => walk(one, `${at}/${index}`))
    if (!maps.has(keyword)) return value
    return Object.fromEntries(
      Object.entries(value as Record<string, Schema>).map(([name, one]) => [
        name,
        walk(one, `${at}/${name}`),
      ]),
    )
  }
  const reference = (target: string, at: string): string => {
    const found = contract.schemas.find(({ name }) => target === `${prefix}${name}`)
    if (found === undefined) {
      throw new UnsupportedError(at, `"${target}" is no component schema: make it one.`)
    }
    uses.add(found.name)
    return `#/$defs/${found.typeName}`
  }
  const plain = walk(schema, pointer)
  return { schema: plain, uses: [...uses].toSorted() }
}
