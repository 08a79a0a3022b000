import { follow, isObject, objectAt } from './document.js'
import type { Warn } from './issue.js'
import type { JsonObject, JsonValue } from './model.js'
import { methods, withOperationIds } from './operations.js'
import { pointerOf } from './pointer.js'

/**
 * A document in which each path has its operations in its own place, and each operation an id and a command that no other
 * has, whatever the document says: those who read it name operations by their ids.
 */
export function settled(given: JsonObject, warn: Warn): JsonObject {
  const inPlace = withoutSharedItems(given)
  const ids = new Map<string, string>()
  const commands = new Set<string>()
  const items = (section: string): JsonObject =>
    mapValues(objectAt(inPlace, `#/${section}`) ?? {}, (item, path) =>
      !isObject(item)
        ? item
        : mapValues(item, (operation, method) => {
            if (!methods.includes(method) || !isObject(operation)) return operation
            const place = pointerOf(section, path, method)
            return unlikeOthers(operation, place, `${method.toUpperCase()} ${path}`)
          }),
    )
  const unlikeOthers = (operation: JsonObject, place: string, title: string): JsonObject => {
    const { operationId, 'x-command': command, ...rest } = operation
    const other = typeof operationId === 'string' ? ids.get(operationId) : undefined
    if (typeof operationId === 'string' && other === undefined) ids.set(operationId, title)
    if (other !== undefined) {
      const sentence = `The operationId ${JSON.stringify(operationId)} is already that of ${other}. One is made of method and path.`
      warn(`${place}/operationId`, sentence)
    }
    const words = Array.isArray(command) ? command.join(' ') : undefined
    const isTaken = words !== undefined && commands.has(words)
    if (words !== undefined) commands.add(words)
    return {
      ...rest,
      ...(typeof operationId === 'string' && other === undefined ? { operationId } : {}),
      ...(command === undefined || isTaken ? {} : { 'x-command': command }),
    }
  }
  const changed: JsonObject = {
    ...inPlace,
    ...(inPlace['paths'] === undefined ? {} : { paths: items('paths') }),
    ...(inPlace['webhooks'] === undefined ? {} : { webhooks: items('webhooks') }),
  }
  return withOperationIds(changed)
}

/** Paths that refer to an item get a copy of it, and what they refer to loses its ids. */
function withoutSharedItems(document: JsonObject): JsonObject {
  const own = (section: string): JsonObject =>
    mapValues(objectAt(document, `#/${section}`) ?? {}, (item, path) =>
      isObject(item) && typeof item['$ref'] === 'string'
        ? follow(document, item, pointerOf(section, path)).value
        : item,
    )
  const components = objectAt(document, '#/components')
  const shared = objectAt(document, '#/components/pathItems')
  return {
    ...document,
    ...(document['paths'] === undefined ? {} : { paths: own('paths') }),
    ...(document['webhooks'] === undefined ? {} : { webhooks: own('webhooks') }),
    ...(components === undefined || shared === undefined
      ? {}
      : { components: { ...components, pathItems: mapValues(shared, withoutIds) } }),
  }
}

function withoutIds(item: JsonValue): JsonValue {
  if (!isObject(item)) return item
  return mapValues(item, (operation, method) => {
    if (!methods.includes(method) || !isObject(operation)) return operation
    const { operationId: _, ...rest } = operation
    return rest
  })
}

function mapValues(
  map: JsonObject,
  change: (value: JsonValue, name: string) => JsonValue,
): JsonObject {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value, name)]))
}
