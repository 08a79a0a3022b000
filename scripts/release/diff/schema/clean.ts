import { isObject, objectAt } from '../../../contract/document.js'
import type { JsonObject, JsonValue } from '../../../contract/model.js'
import { pointerOf } from '../../../contract/pointer.js'

export type IsClean = (from: JsonValue | undefined, to: JsonValue | undefined) => boolean

/**
 * Tells values that are written alike and refer only to components that are, so that nothing below them needs to be
 * compared. Most of a contract stays as it was: this is what makes comparing a large one quick.
 */
export function createIsClean(from: JsonObject, to: JsonObject): IsClean {
  const [before, after] = [componentsOf(from), componentsOf(to)]
  const dirty = reaching(
    before,
    [...before].filter(([pointer, value]) => !alike(value, after.get(pointer))).map(([p]) => p),
  )
  const verdicts = new Map<
    JsonValue,
    { readonly to: JsonValue | undefined; readonly clean: boolean }
  >()

  function isClean(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
    if (typeof left !== 'object' || left === null) return left === right
    const known = verdicts.get(left)
    if (known !== undefined && known.to === right) return known.clean
    const clean =
      everyMember(left, right, isClean) && (!isReference(left) || isCleanReference(left.$ref))
    verdicts.set(left, { to: right, clean })
    return clean
  }

  function isCleanReference(pointer: string): boolean {
    return before.has(pointer) && !dirty.has(pointer)
  }

  return isClean
}

/** Every component of every kind, by its pointer. */
function componentsOf(document: JsonObject): Map<string, JsonValue> {
  const kinds = Object.entries(objectAt(document, '#/components') ?? {})
  return new Map(
    kinds.flatMap(([kind, members]) =>
      Object.entries(isObject(members) ? members : {}).map(
        ([name, value]) => [pointerOf('components', kind, name), value] as const,
      ),
    ),
  )
}

/** The given components and all that refer to them, directly or by others. */
function reaching(
  components: ReadonlyMap<string, JsonValue>,
  start: readonly string[],
): ReadonlySet<string> {
  const users = new Map<string, Set<string>>()
  for (const [user, value] of components) {
    for (const pointer of refsIn(value)) {
      users.set(pointer, (users.get(pointer) ?? new Set<string>()).add(user))
    }
  }
  const reached = new Set(start)
  for (const pointer of reached) users.get(pointer)?.forEach((user) => reached.add(user))
  return reached
}

function refsIn(value: JsonValue, found: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return found
  if (isReference(value)) found.push(value.$ref)
  for (const inner of Object.values(value) as JsonValue[]) refsIn(inner, found)
  return found
}

function isReference(value: JsonValue): value is JsonObject & { readonly $ref: string } {
  return isObject(value) && typeof value.$ref === 'string'
}

function alike(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return left === right || everyMember(left, right, alike)
}

/** Whether two objects or lists have the same members by the given measure. */
function everyMember(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  equal: (left: JsonValue | undefined, right: JsonValue | undefined) => boolean,
): boolean {
  if (Array.isArray(left)) {
    const items: readonly JsonValue[] = left
    return (
      Array.isArray(right) &&
      items.length === right.length &&
      items.every((item, index) => equal(item, right[index]))
    )
  }
  if (!isObject(left) || !isObject(right)) return false
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && equal(left[key], right[key]))
  )
}
