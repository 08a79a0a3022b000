import { isObject, listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { valueAt } from '@dbaas-valkey/contract/pointer'

import { merge } from './merge.js'

/** Reads one document's schemas as plain objects without `$ref`, `allOf` and `const`, so that spelling does not count. */
export interface SchemaReader {
  readonly document: JsonObject
  /** The schema itself or the one it refers to: the same object for every reference to it. */
  target(schema: JsonValue | undefined): JsonValue | undefined
  /** The name of the component that the schema is or refers to. */
  componentOf(schema: JsonValue | undefined): string | undefined
  normal(schema: JsonValue | undefined): JsonObject
  /** Component schemas that something has referred to so far. */
  readonly reached: ReadonlySet<string>
}

const componentPointer = '#/components/schemas/'

export function createSchemaReader(document: JsonObject): SchemaReader {
  const cache = new Map<JsonObject, JsonObject>()
  const reached = new Set<string>()

  /** A reference with something beside it is a schema of its own, and so is one that leads nowhere. */
  function target(schema: JsonValue | undefined): JsonValue | undefined {
    let value = schema
    const passed = new Set<string>()
    while (isObject(value) && typeof value.$ref === 'string' && Object.keys(value).length === 1) {
      const pointer = value.$ref
      const next = valueAt(document, pointer) as JsonValue | undefined
      if (next === undefined || passed.has(pointer)) return value
      passed.add(pointer)
      noteReached(pointer)
      value = next
    }
    return value
  }

  function noteReached(pointer: string): void {
    if (pointer.startsWith(componentPointer)) reached.add(pointer.slice(componentPointer.length))
  }

  function normal(schema: JsonValue | undefined): JsonObject {
    const object = target(schema)
    if (object === false) return { not: {} }
    if (!isObject(object)) return {}
    const known = cache.get(object)
    if (known !== undefined) return known
    // A schema that is a part of itself (`allOf` in a circle) adds nothing the second time.
    cache.set(object, {})
    const result = nullable(flatten(object))
    cache.set(object, result)
    return result
  }

  function flatten(schema: JsonObject): JsonObject {
    const { $ref, allOf, const: constant, ...own } = schema
    // What a reference to nowhere stands for is unknown: it is compared by its text.
    if (typeof $ref === 'string' && valueAt(document, $ref) === undefined) return schema
    const parts = [
      ...(typeof $ref === 'string' ? [normal({ $ref })] : []),
      ...listOf(allOf).map((part) => normal(part)),
    ]
    const self = constant === undefined ? own : merge({ enum: [constant] }, own)
    return parts.reduceRight<JsonObject>((whole, part) => merge(whole, part), self)
  }

  /** `oneOf: [X, { type: null }]` says what `type: [x, null]` says. */
  function nullable(schema: JsonObject): JsonObject {
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const members = listOf(schema[keyword])
      const others = members.filter((member) => !isNull(member))
      const [only] = others
      if (members.length !== 2 || others.length !== 1) continue
      const { [keyword]: _, ...siblings } = schema
      const member = normal(only)
      const { type, enum: values } = member
      if (type === undefined) continue
      // Null would fit both members, of which `oneOf` takes one only.
      if (keyword === 'oneOf' && [type].flat().includes('null')) continue
      const types = new Set([...(Array.isArray(type) ? listOf(type) : [type]), 'null'])
      const withNull = Array.isArray(values)
        ? { enum: [...new Set([...listOf(values), null])] }
        : {}
      return merge(siblings, { ...member, type: [...types], ...withNull })
    }
    return schema
  }

  return {
    document,
    target,
    normal,
    reached,
    componentOf: (schema) => {
      const ref = isObject(schema) ? schema.$ref : undefined
      return typeof ref === 'string' && ref.startsWith(componentPointer)
        ? ref.slice(componentPointer.length)
        : undefined
    },
  }
}

function isNull(schema: JsonValue): boolean {
  return isObject(schema) && schema.type === 'null' && Object.keys(schema).length === 1
}
