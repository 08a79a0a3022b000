import { isObject } from './document.js'
import type { JsonObject, JsonValue } from './model.js'

/** Keywords that hold values, in which nothing is a schema. */
const values = new Set(['const', 'default', 'enum', 'example', 'examples'])

/** Keywords that hold schemas by name, where a name is just a name. */
const maps = new Set(['$defs', 'dependentSchemas', 'patternProperties', 'properties', 'schemas'])

/** A document with everything in it changed that may be a schema. */
export function revised(
  document: JsonObject,
  change: (node: JsonObject) => JsonObject,
): JsonObject {
  const visit = (node: JsonValue, isMap: boolean): JsonValue => {
    if (Array.isArray(node)) return node.map((item: JsonValue) => visit(item, false))
    if (!isObject(node)) return node
    const entries = Object.entries(node).map(([name, inner]) => {
      const isValue = !isMap && (values.has(name) || name.startsWith('x-'))
      return [name, isValue ? inner : visit(inner, !isMap && maps.has(name))] as const
    })
    const copy = Object.fromEntries(entries)
    return isMap ? copy : change(copy)
  }
  return visit(document, false) as JsonObject
}
