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

function prepare({ nullable, ...node }: JsonObject): JsonObject {
  // That something is not nullable holds anyway, and has no words in 3.1.
  const rest = nullable === undefined || nullable === false ? node : { ...node, nullable }
  return withRenamed(rest, misread, mask)
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
