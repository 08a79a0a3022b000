import { isObject, objectAt } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { pointerOf } from '@dbaas-valkey/contract/pointer'

import { everyMember } from './members.js'
import { PairMap } from './pair-map.js'

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
  const verdicts = new PairMap<JsonValue, JsonValue | undefined, boolean>()

  function isClean(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
    if (typeof left !== 'object' || left === null) return left === right
    const known = verdicts.get(left, right)
    if (known !== undefined) return known
    const clean =
      everyMember(left, right, isClean) && (!isReference(left) || isCleanReference(left.$ref))
    return verdicts.set(left, right, clean)
  }

  function isCleanReference(pointer: string): boolean {
    return before.has(pointer) && !dirty.has(pointer)
  }

  return isClean
}

/** Whether two values are written alike, whatever they refer to and in whichever order their keys come. */
export function alike(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return left === right || everyMember(left, right, alike)
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
