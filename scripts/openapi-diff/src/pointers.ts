import { isObject, listOf, objectAt } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { escapeToken } from '@dbaas-valkey/contract/pointer'

/** The objects of the older and the newer document that a difference is about; what is absent has none. */
export interface Nodes {
  readonly from?: JsonValue | undefined
  readonly to?: JsonValue | undefined
  /** The names of properties that lead on from there to the place. */
  readonly path?: readonly string[]
}

/** Says where in a document an object of it stands. */
export interface PointerReader {
  /** The JSON pointer of the object, or of a part that it was put together from. */
  pointerOf(node: JsonValue | undefined): string | undefined
  /** The pointer of the property that a path of names leads to. */
  below(node: JsonValue | undefined, path: readonly string[]): string | undefined
}

/** The document is walked when the first pointer is asked for: most comparisons find nothing to point at. */
export function createPointerReader(document: JsonObject): PointerReader {
  let pointers: Map<JsonValue, string> | undefined

  function pointerOf(node: JsonValue | undefined): string | undefined {
    if (typeof node !== 'object' || node === null) return undefined
    pointers ??= everyPointer(document)
    const known = pointers.get(node)
    if (known !== undefined || !isObject(node)) return known
    // Two statements of one property, made into one schema: the first one has a place.
    return listOf(node.allOf)
      .map((part) => pointerOf(part))
      .find((pointer) => pointer !== undefined)
  }

  function below(node: JsonValue | undefined, path: readonly string[]): string | undefined {
    const [segment, ...rest] = path
    if (segment === undefined) return pointerOf(node)
    return partsOf(node)
      .map((part) => member(part, segment))
      .map((inner) => (inner === undefined ? undefined : below(inner, rest)))
      .find((pointer) => pointer !== undefined)
  }

  /** The schema and all whose properties count as its own. */
  function partsOf(node: JsonValue | undefined, seen = new Set<JsonValue>()): JsonObject[] {
    if (!isObject(node) || seen.has(node)) return []
    seen.add(node)
    const target = typeof node.$ref === 'string' ? objectAt(document, node.$ref) : undefined
    return [
      node,
      ...partsOf(target, seen),
      ...['allOf', 'oneOf', 'anyOf'].flatMap((keyword) =>
        listOf(node[keyword]).flatMap((part) => partsOf(part, seen)),
      ),
    ]
  }

  return { pointerOf, below }
}

function member(schema: JsonObject, segment: string): JsonValue | undefined {
  const { properties } = schema
  return isObject(properties) && Object.hasOwn(properties, segment)
    ? properties[segment]
    : undefined
}

function everyPointer(document: JsonObject): Map<JsonValue, string> {
  const pointers = new Map<JsonValue, string>()
  const waiting: [JsonValue, string][] = [[document, '#']]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, pointer] = next
    if (typeof value !== 'object' || value === null || pointers.has(value)) continue
    pointers.set(value, pointer)
    for (const [key, inner] of Object.entries(value) as [string, JsonValue][]) {
      waiting.push([inner, `${pointer}/${escapeToken(key)}`])
    }
  }
  return pointers
}
