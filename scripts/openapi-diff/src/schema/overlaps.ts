import { isDeepStrictEqual } from 'node:util'

import { isObject, listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import type { SchemaReader } from './normal.js'
import { typesOf } from './types.js'

/** How far down properties are asked whether they tell two objects apart. */
const depth = 4

/** Of what an object is made that may fit two schemas: of what the first describes, of what one of them does, or both do. */
export type Makeup = 'first' | 'either' | 'both'

/** One reader for both schemas, or one for each. */
export interface Readers {
  readonly left: SchemaReader
  readonly right: SchemaReader
}

/**
 * The types of which a value may fit two schemas. Objects count as far as they are described: that a value may have
 * further properties which happen to fit the other one is so from the start.
 */
export function commonTypes(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  readers: Readers,
  makeup: Makeup,
  level = 0,
): string[] {
  const [one, other] = [readers.left.normal(left), readers.right.normal(right)]
  if (Array.isArray(one.enum) && Array.isArray(other.enum) && !shareValue(one, other)) return []
  const types = typesOf(other)
  const common = [...typesOf(one)].filter((type) => types.has(type))
  const may: Readonly<Record<string, () => boolean>> = {
    object: () =>
      fitsAs(one, other, readers, makeup, level) ||
      (makeup !== 'first' && fitsAs(other, one, turned(readers), makeup, level)),
    string: () => rangesMeet(one, other, 'minLength', 'maxLength'),
    array: () => rangesMeet(one, other, 'minItems', 'maxItems'),
    number: () => rangesMeet(one, other, 'minimum', 'maximum'),
    integer: () => rangesMeet(one, other, 'minimum', 'maximum'),
  }
  return common.filter((type) => may[type]?.() ?? true)
}

function shareValue(left: JsonObject, right: JsonObject): boolean {
  const values = listOf(right.enum)
  return listOf(left.enum).some((value) => values.some((other) => isDeepStrictEqual(value, other)))
}

function rangesMeet(left: JsonObject, right: JsonObject, low: string, high: string): boolean {
  const above = (value: JsonValue | undefined, limit: JsonValue | undefined): boolean =>
    typeof value === 'number' && typeof limit === 'number' && value > limit
  return !above(left[low], right[high]) && !above(right[low], left[high])
}

/** Whether an object made of what the first schema describes may fit the second one as well. */
function fitsAs(
  one: JsonObject,
  other: JsonObject,
  readers: Readers,
  makeup: Makeup,
  level: number,
): boolean {
  const [mine, theirs] = [propertiesOf(one), propertiesOf(other)]
  const [mineRequired, theirsRequired] = [requiredOf(one), requiredOf(other)]
  const describes =
    (makeup === 'both' && one.additionalProperties !== false) ||
    theirsRequired.every((name) => Object.hasOwn(mine, name))
  const allowed =
    other.additionalProperties !== false ||
    mineRequired.every((name) => Object.hasOwn(theirs, name))
  if (!describes || !allowed) return false
  if (level >= depth) return true
  return [...new Set([...mineRequired, ...theirsRequired])].every(
    (name) =>
      !Object.hasOwn(theirs, name) ||
      !Object.hasOwn(mine, name) ||
      commonTypes(mine[name], theirs[name], readers, makeup, level + 1).length > 0,
  )
}

function turned({ left, right }: Readers): Readers {
  return { left: right, right: left }
}

function propertiesOf({ properties }: JsonObject): JsonObject {
  return isObject(properties) ? properties : {}
}

function requiredOf({ required }: JsonObject): string[] {
  return listOf(required).map(String)
}
