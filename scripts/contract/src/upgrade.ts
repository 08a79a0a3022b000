import { isObject } from './document.js'
import type { Warn } from './issue.js'
import type { JsonObject } from './model.js'
import { revised } from './revised.js'

/**
 * Brings OpenAPI 3.0 to 3.1, whose schemas are JSON Schema 2020-12.
 *
 * @param warn told of what says nothing in 3.0, though its author may think so
 */
export function upgrade(document: JsonObject, warn: Warn = () => undefined): JsonObject {
  const { 'x-webhooks': webhooks, ...rest } = document
  const given = webhooks === undefined ? document : { webhooks, ...rest }
  const changed = revised(given, (node, place) => {
    const tell: Tell = (keyword, sentence) => warn(`${place()}/${keyword}`, sentence)
    if (typeof node['$ref'] === 'string') return alone(node, tell)
    return isSchema(node)
      ? encoded(withExamples(bounded(nullable(withoutNewer(node, tell), tell))))
      : node
  })
  return { ...changed, openapi: '3.1.1' }
}

type Tell = (keyword: string, sentence: string) => void

/** What a schema of 3.0 can say of values. */
const assertions = new Set(
  `additionalProperties allOf anyOf discriminator enum exclusiveMaximum exclusiveMinimum format items maxItems maxLength
  maxProperties maximum minItems minLength minProperties minimum multipleOf not nullable oneOf pattern properties readOnly
  required type uniqueItems writeOnly`.split(/\s+/),
)

/** What stands beside a reference is ignored (OpenAPI 3.0.4, section 4.7.23); in 3.1 it would count. */
function alone(reference: JsonObject, tell: Tell): JsonObject {
  if (reference['nullable'] === true) {
    tell('nullable', 'Beside `$ref`, `nullable` says nothing in OpenAPI 3.0, and is passed over.')
  }
  return Object.fromEntries(Object.entries(reference).filter(([key]) => !assertions.has(key)))
}

/** Parameters, headers, contents and examples have some keywords of the same names. */
function isSchema(node: JsonObject): boolean {
  return (
    typeof node['in'] !== 'string' &&
    !isObject(node['schema']) &&
    !isObject(node['content']) &&
    node['value'] === undefined
  )
}

/** Keywords that change what is accepted in 3.1, and say nothing in 3.0, which does not know them. */
const newer = new Set(
  `const contains dependentRequired dependentSchemas else if maxContains minContains patternProperties prefixItems
  propertyNames then unevaluatedItems unevaluatedProperties`.split(/\s+/),
)

function withoutNewer(node: JsonObject, tell: Tell): JsonObject {
  const found = Object.keys(node).filter((keyword) => newer.has(keyword))
  if (found.length === 0) return node
  for (const keyword of found) {
    tell(keyword, `OpenAPI 3.0 does not know \`${keyword}\`, and it is passed over.`)
  }
  return Object.fromEntries(Object.entries(node).filter(([keyword]) => !newer.has(keyword)))
}

/** Without `type` it says nothing (OpenAPI 3.0.3, section 4.7.24.1). */
function nullable({ nullable: isNullable, ...node }: JsonObject, tell: Tell): JsonObject {
  if (isNullable !== true) return node
  const { type } = node
  if (typeof type === 'string' || Array.isArray(type)) {
    return { ...node, type: [...new Set([type, 'null'].flat())] }
  }
  tell('nullable', 'Without `type`, `nullable` says nothing in OpenAPI 3.0, and is passed over.')
  return node
}

/** In 3.0, `exclusiveMinimum: true` says that `minimum` is none of the values. */
function bounded(node: JsonObject): JsonObject {
  const { exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...rest } = node
  if (typeof exclusiveMinimum !== 'boolean' && typeof exclusiveMaximum !== 'boolean') return node
  return {
    ...rest,
    ...bound('minimum', 'exclusiveMinimum', minimum, exclusiveMinimum),
    ...bound('maximum', 'exclusiveMaximum', maximum, exclusiveMaximum),
  }
}

function bound(
  name: string,
  exclusiveName: string,
  limit: JsonObject[string] | undefined,
  exclusive: JsonObject[string] | undefined,
): JsonObject {
  const own = limit === undefined ? {} : { [name]: limit }
  if (exclusive === undefined || exclusive === false) return own
  if (exclusive !== true) return { ...own, [exclusiveName]: exclusive }
  return limit === undefined ? {} : { [exclusiveName]: limit }
}

function withExamples(node: JsonObject): JsonObject {
  const { example, ...rest } = node
  return example === undefined ? node : { ...rest, examples: [example] }
}

/** Bytes and texts that stand for bytes (OpenAPI 3.1.1, section 4.4.2.1). Their encoding is no assertion in 3.1; the format is. */
function encoded(node: JsonObject): JsonObject {
  const { type, format, ...rest } = node
  if (type !== 'string') return node
  if (format === 'binary') return { type, ...rest, contentMediaType: 'application/octet-stream' }
  if (format === 'byte' || format === 'base64') {
    return { type, ...rest, format: 'byte', contentEncoding: 'base64' }
  }
  return node
}
