import { readFile } from 'node:fs/promises'

import { parse } from 'yaml'
import { isObject, text } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { upgrade } from '@dbaas-valkey/contract/upgrade'
import { CommandError } from '@dbaas-valkey/contract/command'

/**
 * Reads the vendor's document, JSON or YAML, and brings OpenAPI 3.0 to 3.1.
 *
 * @throws {@link CommandError} when it can't be fetched or is no OpenAPI document
 */
export async function readUpstream(source: string): Promise<JsonObject> {
  const content = await readText(source)
  // JSON is YAML, but as YAML a document of this size takes seconds.
  const document: unknown = content.startsWith('{') ? JSON.parse(content) : parse(content)
  const version = isObject(document) ? (text(document.openapi) ?? '') : ''
  if (!isObject(document) || !/^3\.[012]\./.test(version)) {
    throw new CommandError(
      `${source} is no OpenAPI 3 document: it begins with no \`openapi: 3\`. Check the address.`,
    )
  }
  return version.startsWith('3.0') ? upgrade(document) : document
}

async function readText(source: string): Promise<string> {
  if (!/^https?:/.test(source)) return readFile(source, 'utf8')
  const response = await fetch(source).catch((cause: unknown) => {
    throw new CommandError(`${source} does not answer. Try again later.`, { cause })
  })
  if (!response.ok) {
    throw new CommandError(`${source} answered ${response.status}. Check the address.`)
  }
  return response.text()
}
