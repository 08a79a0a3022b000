import { upgradeFromThreeToThreeOne } from '@scalar/openapi-upgrader/3.0-to-3.1'

import { isObject } from './document.js'
import type { JsonObject } from './model.js'
import { revised } from './revised.js'

/** Brings OpenAPI 3.0 to 3.1. The only file that knows the library that does it, and what that leaves undone. */
export function upgrade(document: JsonObject): JsonObject {
  const given = revised(structuredClone(document), prepare)
  return revised(upgradeFromThreeToThreeOne(given) as JsonObject, complete)
}

/** The library takes a property of this name for an example of the schemas of the other properties. */
const misread = 'example'
const mask = '\0example'

/** What a schema of 3.0 can say of values. */
const assertions = new Set(
  `additionalProperties allOf anyOf discriminator enum exclusiveMaximum exclusiveMinimum format items maxItems maxLength
  maxProperties maximum minItems minLength minProperties minimum multipleOf not nullable oneOf pattern properties readOnly
  required type uniqueItems writeOnly`.split(/\s+/),
)

function prepare(given: JsonObject): JsonObject {
  const { nullable, ...node } = typeof given.$ref === 'string' ? alone(given) : given
  // That something is not nullable holds anyway, and has no words in 3.1.
  const rest = nullable === undefined || nullable === false ? node : { ...node, nullable }
  return withRenamed(rest, misread, mask)
}

/** What stands beside a reference is ignored (OpenAPI 3.0.4, section 4.7.23); in 3.1 it would count. */
function alone(reference: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(reference).filter(([key]) => !assertions.has(key)))
}

function complete(node: JsonObject): JsonObject {
  // In 3.0 only this format comes to that; in 3.1 a content encoding is not asserted, the format is.
  const { contentEncoding, format = 'byte' } = node
  return withRenamed(contentEncoding === 'base64' ? { ...node, format } : node, mask, misread)
}

function withRenamed(node: JsonObject, from: string, to: string): JsonObject {
  const { properties } = node
  if (!isObject(properties) || !Object.hasOwn(properties, from)) return node
  const entries = Object.entries(properties).map(([name, schema]) => [
    name === from ? to : name,
    schema,
  ])
  return { ...node, properties: Object.fromEntries(entries) as JsonObject }
}
