import { follow, isObject, objectAt } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { pointerOf, tokensOf } from '@dbaas-valkey/contract/pointer'

/** The contract with one of its paths only, and the components that this one needs. */
export function cutTo(document: JsonObject, path: string): JsonObject {
  const needed = new Set<string>()
  const visit = (value: JsonValue | undefined): void => {
    if (typeof value !== 'object' || value === null) return
    if (isObject(value) && typeof value.$ref === 'string' && !needed.has(value.$ref)) {
      needed.add(value.$ref)
      visit(follow(document, { $ref: value.$ref }, '').value)
    }
    Object.values(value).forEach((inner: JsonValue) => visit(inner))
  }
  const item = objectAt(document, pointerOf('paths', path)) ?? {}
  visit(item)
  const components = objectAt(document, '#/components') ?? {}
  return {
    ...document,
    paths: { [path]: item },
    components: Object.fromEntries(
      Object.entries(components).map(([kind, members]) => [
        kind,
        kind === 'securitySchemes' ? members : kept(kind, members, needed),
      ]),
    ),
  }
}

function kept(kind: string, members: JsonValue, needed: ReadonlySet<string>): JsonObject {
  const pointers = new Set([...needed].map((pointer) => pointerOf(...tokensOf(pointer))))
  return Object.fromEntries(
    Object.entries(isObject(members) ? members : {}).filter(([name]) =>
      pointers.has(pointerOf('components', kind, name)),
    ),
  )
}
