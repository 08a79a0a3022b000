import { isObject } from './document.js'
import type { JsonObject, JsonValue } from './model.js'
import { pointerOf } from './pointer.js'

/** Keywords that hold values, in which nothing is a schema. */
const values = new Set(['const', 'default', 'enum', 'example', 'examples'])

/** Keywords that hold things by name, where a name is just a name: schemas, and what may have a schema. */
const maps = new Set(
  `$defs dependentSchemas patternProperties properties schemas
  additionalOperations callbacks content encoding headers links mediaTypes parameters pathItems paths requestBodies
  responses securitySchemes variables webhooks`.split(/\s+/),
)

/**
 * A document with everything in it changed that may be a schema.
 *
 * @param change is given the pointer to the node as well
 */
export function revised(
  document: JsonObject,
  change: (node: JsonObject, place: () => string) => JsonObject,
): JsonObject {
  const path: (string | number)[] = []
  const place = (): string => pointerOf(...path)
  const into = (step: string | number, inner: JsonValue, isMap: boolean): JsonValue => {
    path.push(step)
    const result = visit(inner, isMap)
    path.pop()
    return result
  }
  const visit = (node: JsonValue, isMap: boolean): JsonValue => {
    if (Array.isArray(node)) return node.map((item: JsonValue, index) => into(index, item, false))
    if (!isObject(node)) return node
    const entries = Object.entries(node).map(([name, inner]) => {
      const isValue = !isMap && (values.has(name) || name.startsWith('x-'))
      return [name, isValue ? inner : into(name, inner, !isMap && maps.has(name))] as const
    })
    const copy = Object.fromEntries(entries)
    return isMap ? copy : change(copy, place)
  }
  return visit(document, false) as JsonObject
}
