import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Contract, NamedSchema, Schema } from '@dbaas-valkey/contract/model'
import { pointerOf, tokensOf, valueAt } from '@dbaas-valkey/contract/pointer'

/** A schema as JSON Schema alone, and the components that it refers to. */
export interface PlainSchema {
  readonly schema: Schema
  /** Names of component schemas, sorted. */
  readonly uses: readonly string[]
}

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

/** What becomes of a reference to a schema that has no name of its own: it stops the generation, or the schema is copied. */
export type OtherReferences = 'refuse' | 'copy'

/**
 * The schema without what only OpenAPI and this project know, its references leading to `$defs`.
 *
 * @throws UnsupportedError for a reference that leads to no component schema, if that is refused or has no end
 */
export function plainSchema(
  contract: Contract,
  schema: Schema,
  pointer: string,
  others: OtherReferences = 'refuse',
): PlainSchema {
  const uses = new Set<string>()
  const walk = (inner: Schema, at: string): Schema => {
    if (typeof inner !== 'object') return inner
    if (others === 'copy' && typeof inner.$ref === 'string') {
      const { $ref, ...beside } = inner
      const copy = copied($ref, at)
      if (copy !== undefined) return together(copy, walk(beside, at))
    }
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
  const componentAt = (target: string): NamedSchema | undefined =>
    byPointer(contract).get(pointerOf(...tokensOf(target)))
  const reference = (target: string, at: string): string => {
    const found = componentAt(target)
    if (found === undefined) {
      throw new UnsupportedError(at, `"${target}" is no component schema: make it one.`)
    }
    uses.add(found.name)
    return `#/$defs/${found.typeName}`
  }
  /** The schema that is referred to, in the place of the reference; undefined where it has a name or no end. */
  const open: string[] = []
  const copied = (target: string, at: string): Schema | undefined => {
    const value = valueAt(contract.document, target)
    if (componentAt(target) || open.includes(target) || !isSchema(value)) return undefined
    open.push(target)
    const copy = walk(value, at)
    open.pop()
    return copy
  }
  const plain = walk(schema, pointer)
  return { schema: plain, uses: [...uses].toSorted() }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null)
}

/** One schema that says what both say. */
function together(copy: Schema, beside: Schema): Schema {
  if (typeof beside !== 'object' || Object.keys(beside).length === 0) return copy
  return { ...beside, allOf: [copy, ...((beside['allOf'] as Schema[] | undefined) ?? [])] }
}

const indices = new WeakMap<Contract, ReadonlyMap<string, NamedSchema>>()

/** The component schemas of a contract by their pointers. */
function byPointer(contract: Contract): ReadonlyMap<string, NamedSchema> {
  const index =
    indices.get(contract) ?? new Map(contract.schemas.map((schema) => [schema.pointer, schema]))
  indices.set(contract, index)
  return index
}
