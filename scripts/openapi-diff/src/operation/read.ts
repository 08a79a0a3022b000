import { follow, isObject, listOf, objectAt, text } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import type { OperationName } from '../change.js'

/** An operation as it stands in a document, with what its path and the document add to it. */
export interface ReadOperation extends OperationName {
  readonly name: OperationName
  readonly value: JsonObject
  readonly pathItem: JsonObject
  /** By location and name; an operation's own win over its path's. */
  readonly parameters: ReadonlyMap<string, JsonObject>
  readonly security: readonly JsonObject[]
  /** Those of the operation or of its path; the document's, where neither has any of its own. */
  readonly servers: readonly JsonValue[] | undefined
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

export function readOperations(document: JsonObject): ReadOperation[] {
  return Object.entries(objectAt(document, '#/paths') ?? {}).flatMap(([path, item]) =>
    readPathItem(document, path, item),
  )
}

/** The operations of one path item: of a path, a webhook or a callback. */
export function readPathItem(
  document: JsonObject,
  path: string,
  item: JsonValue | undefined,
): ReadOperation[] {
  const { value: pathItem } = follow(document, item, '')
  return methods
    .filter((method) => isObject(pathItem[method]))
    .map((method) => readOperation(document, path, method, pathItem))
}

/** Header names do not depend on case. */
export function parameterKey(parameter: JsonObject): string {
  const name = String(parameter.name)
  const where = String(parameter.in)
  return `${where} ${where === 'header' ? name.toLowerCase() : name}`
}

function readOperation(
  document: JsonObject,
  path: string,
  method: string,
  pathItem: JsonObject,
): ReadOperation {
  const { value } = follow(document, pathItem[method], '')
  const id = text(value.operationId) ?? `${method} ${path}`
  const name = { id, method: method.toUpperCase(), path }
  const parameters = [...listOf(pathItem.parameters), ...listOf(value.parameters)]
    .map((parameter) => follow(document, parameter, '').value)
    .map((parameter) => [parameterKey(parameter), parameter] as const)
  return {
    ...name,
    name,
    value,
    pathItem,
    parameters: new Map(parameters),
    security: listOf(value.security ?? document.security).filter(isObject),
    servers: [value.servers, pathItem.servers].map(listOf).find(({ length }) => length > 0),
  }
}
