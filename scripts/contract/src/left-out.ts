import { isObject } from './document.js'
import type { ContractIssue } from './issue.js'
import type { JsonObject, JsonValue } from './model.js'
import { methods } from './operations.js'
import { pointerOf, tokensOf, valueAt } from './pointer.js'
import { placeOf, UnitFinder, unitsOf, type Unit } from './units.js'

/** What is wrong at a place of a bundled document. */
export type Problem = Pick<ContractIssue, 'message' | 'pointer'>

/** A part of a document that nothing is written for, and why. */
export interface LeftOut {
  readonly unit: Unit
  readonly problem: Problem
}

/** Where a document has no place for what a reference in it leads to. */
export function danglingReferences(document: JsonObject): Problem[] {
  return unitsOf(document).flatMap(({ references }) =>
    references.flatMap(({ at, target }) => {
      const place = placeOf(target)
      const isFound =
        place === undefined ? target.startsWith('#') : valueAt(document, place) !== undefined
      return isFound
        ? []
        : [
            {
              pointer: at,
              message: `The reference to ${target} leads nowhere. Correct it, or add what it points to.`,
            },
          ]
    }),
  )
}

/**
 * The units that have a problem, and those that refer to one of them: whoever took a schema without what it refers to would
 * accept what it doesn't.
 */
export function unitsToLeaveOut(document: JsonObject, problems: readonly Problem[]): LeftOut[] {
  const units = unitsOf(document)
  const finder = new UnitFinder(units)
  const users = usersOf(units, finder)
  const own: LeftOut[] = problems.flatMap((problem) =>
    finder.at(problem.pointer).map((unit) => ({ unit, problem })),
  )
  const found = new Set(own.map(({ unit }) => unit))
  const inherited: LeftOut[] = []
  // The set grows while it is gone through.
  for (const unit of found) {
    for (const [user, at] of users.get(unit) ?? []) {
      if (found.has(user)) continue
      found.add(user)
      const message = `It refers to ${unit.name}, which is left out.`
      inherited.push({ unit: user, problem: { pointer: at, message } })
    }
  }
  return [...own, ...inherited]
}

/** The document without some of its units, and without the paths that have no operation then. */
export function without(document: JsonObject, units: readonly Unit[]): JsonObject {
  const gone = new Set(units.map(({ pointer }) => pointer))
  const ancestors = new Set(
    units.flatMap(({ pointer }) => {
      const tokens = tokensOf(pointer)
      return tokens.map((_, index) => pointerOf(...tokens.slice(0, index)))
    }),
  )
  const copy = (value: JsonValue, at: string): JsonValue => {
    if (!isObject(value) || !ancestors.has(at)) return value
    const entries = Object.entries(value).flatMap(([name, inner]) => {
      const pointer = at === '#/' ? pointerOf(name) : `${at}/${pointerOf(name).slice(2)}`
      if (gone.has(pointer)) return []
      const rest = copy(inner, pointer)
      return rest !== inner && isItem(pointer) && isWithoutOperation(rest) ? [] : [[name, rest]]
    })
    return Object.fromEntries(entries) as JsonObject
  }
  return copy(document, '#/') as JsonObject
}

function isItem(pointer: string): boolean {
  const [section, ...rest] = tokensOf(pointer)
  return (section === 'paths' || section === 'webhooks') && rest.length === 1
}

function isWithoutOperation(item: JsonValue): boolean {
  return isObject(item) && !Object.keys(item).some((key) => methods.includes(key))
}

/** For each unit those that refer to it, with the place of the reference. */
function usersOf(
  units: readonly Unit[],
  finder: UnitFinder,
): ReadonlyMap<Unit, readonly (readonly [Unit, string])[]> {
  const users = new Map<Unit, [Unit, string][]>()
  for (const unit of units) {
    for (const { at, target } of unit.references) {
      const place = placeOf(target)
      if (place === undefined) continue
      for (const used of finder.at(place)) {
        if (used === unit) continue
        const list = users.get(used) ?? []
        list.push([unit, at])
        users.set(used, list)
      }
    }
  }
  return users
}
