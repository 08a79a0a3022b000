import { methodNames } from '@dbaas-valkey/source/naming'

import { contentOf } from './content.js'
import { follow, isObject, listOf, objectAt, text, type Place } from './document.js'
import {
  effects,
  type HttpMethod,
  type JsonObject,
  type JsonValue,
  type Operation,
  type Response,
  type Webhook,
} from './model.js'
import { readParameters } from './parameters.js'
import { escapeToken, pointerOf } from './pointer.js'

/** In the order of the alphabet; `query` is new in OpenAPI 3.2. */
export const methods: readonly string[] =
  'delete get head options patch post put query trace'.split(' ')

/** The document with an id for each operation that has none: all readers name operations by their ids. */
export function withOperationIds(document: JsonObject): JsonObject {
  const paths = objectAt(document, '#/paths')
  if (paths === undefined) return document
  const items = Object.entries(paths).map(([path, item]) => [path, named(path, item)])
  return { ...document, paths: Object.fromEntries(items) as JsonObject }
}

type UnnamedOperation = Omit<Operation, 'methodName'>

/** Every operation of a bundled document, sorted by id. */
export function readOperations(document: JsonObject): Operation[] {
  const operations: UnnamedOperation[] = []
  for (const [path, listed] of Object.entries(objectAt(document, '#/paths') ?? {})) {
    const item = follow(document, listed, pointerOf('paths', path))
    for (const method of methods) {
      const value = item.value[method]
      if (!isObject(value)) continue
      const place = { value, at: `${item.at}/${method}` }
      operations.push(readOperation(document, item, place, path, method))
    }
  }
  operations.sort((left, right) => (left.id < right.id ? -1 : 1))
  const names = methodNames(operations.map(({ id }) => id))
  return operations.map((operation, index) => ({
    ...operation,
    methodName: names[index] ?? operation.id,
  }))
}

/** Every webhook of a bundled document. */
export function readWebhooks(document: JsonObject): Webhook[] {
  return Object.entries(objectAt(document, '#/webhooks') ?? {}).flatMap(([name, listed]) => {
    const item = follow(document, listed, pointerOf('webhooks', name))
    return methods.flatMap((method) => {
      const value = item.value[method]
      if (!isObject(value)) return []
      const at = `${item.at}/${method}`
      return {
        name,
        method: method.toUpperCase() as HttpMethod,
        pointer: at,
        summary: text(value.summary),
        description: text(value.description),
        body: contentOf(document, follow(document, value.requestBody, `${at}/requestBody`)),
      }
    })
  })
}

function named(path: string, item: JsonValue): JsonValue {
  if (!isObject(item)) return item
  const entries = Object.entries(item).map(([key, value]) => {
    const lacks = methods.includes(key) && isObject(value) && value.operationId === undefined
    return [key, lacks ? { ...value, operationId: `${key}-${path}` } : value]
  })
  return Object.fromEntries(entries) as JsonObject
}

function readOperation(
  document: JsonObject,
  item: Place,
  place: Place,
  path: string,
  method: string,
): UnnamedOperation {
  const { value, at } = place
  const httpMethod = method.toUpperCase() as HttpMethod
  const requestBody = follow(document, value.requestBody, `${at}/requestBody`)
  return {
    id: text(value.operationId) ?? `${method}-${path}`,
    method: httpMethod,
    path,
    pointer: at,
    summary: text(value.summary),
    description: text(value.description),
    deprecated: value.deprecated === true,
    tags: listOf(value.tags).map(String),
    parameters: readParameters(document, item, place, path),
    body: contentOf(document, requestBody),
    responses: readResponses(document, place),
    retrySafe: retrySafe(value, httpMethod),
    async: value['x-async'] === true,
    effect: effects.find((effect) => effect === value['x-effect']),
    command: Array.isArray(value['x-command']) ? value['x-command'].map(String) : undefined,
    cursor: text(value['x-cursor']),
    // A requirement that names nothing is met by every request.
    signed: listOf(value.security ?? document.security).some(
      (requirement) => isObject(requirement) && Object.keys(requirement).length > 0,
    ),
  }
}

/** GET and HEAD change nothing by definition (RFC 9110, section 9.2.1); of all others the contract has to say so. */
function retrySafe(operation: JsonObject, method: HttpMethod): boolean {
  const stated = operation['x-retry-safe']
  return typeof stated === 'boolean' ? stated : method === 'GET' || method === 'HEAD'
}

function readResponses(document: JsonObject, { value, at }: Place): Response[] {
  const responses = isObject(value.responses) ? value.responses : {}
  // Digits sort before letters, so `default` comes last by itself.
  return Object.entries(responses).map(([status, listed]) => {
    const response = follow(document, listed, `${at}/responses/${escapeToken(status)}`)
    const description = text(response.value.description) ?? ''
    return { status, description, body: contentOf(document, response) }
  })
}
