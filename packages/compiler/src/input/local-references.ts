import { dirname, resolve } from 'node:path'

import { isObject } from '@dbaas-valkey/contract/document'
import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { encodedPointer, pointerOf, splitReference, tokensOf } from '@dbaas-valkey/contract/pointer'

import { upgradeTokens } from './drafts.js'

/** A schema file, and what it is called in the document that holds all of them. */
export interface SchemaFile {
  readonly path: string
  readonly name: string
  readonly root: JsonValue
}

const values = new Set(['const', 'default', 'enum', 'examples'])

/**
 * The schema of a file with references as they have to be in the one document that holds all files: `other.json#/$defs/a`
 * becomes `#/components/schemas/other/$defs/a`. The addresses that files give themselves (`$id`) are known by then.
 *
 * @throws UnsupportedError for a reference to what is not there
 */
export function withLocalReferences(file: SchemaFile, files: readonly SchemaFile[]): JsonValue {
  const base = pointerOf('components', 'schemas', file.name)
  const visit = (node: JsonValue, at: string): JsonValue => {
    if (Array.isArray(node))
      return node.map((item: JsonValue, index) => visit(item, `${at}/${index}`))
    if (!isObject(node)) return node
    const entries = Object.entries(node)
      // The address that a file gives itself is no address in the one document.
      .filter(([key]) => !(key === '$id' && at === base) && key !== '$schema')
      .map(([key, inner]) => {
        if (values.has(key)) return [key, inner]
        if (key === '$ref' && typeof inner === 'string') return [key, local(inner, file, files, at)]
        return [key, visit(inner, `${at}/${key}`)]
      })
    return Object.fromEntries(entries) as JsonObject
  }
  return visit(file.root, base)
}

function local(
  reference: string,
  from: SchemaFile,
  files: readonly SchemaFile[],
  at: string,
): string {
  const [address, fragment] = splitReference(reference)
  const target = address === '' ? from : files.find((file) => isAt(file, address, from))
  if (target === undefined) {
    const message = `There is no schema at ${JSON.stringify(address)}: name its file as well, or refer to it by its path.`
    throw new UnsupportedError(at, message)
  }
  const base = ['components', 'schemas', target.name]
  if (fragment === '' || fragment.startsWith('/')) {
    return encodedPointer(pointerOf(...base, ...upgradeTokens(tokensOf(`#${fragment}`))))
  }
  const tokens = anchored(target.root, fragment)
  if (tokens === undefined) {
    throw new UnsupportedError(at, `There is no \`$anchor\` named ${JSON.stringify(fragment)}.`)
  }
  return encodedPointer(pointerOf(...base, ...tokens))
}

/** Whether an address in one file names another: by its path, or by its `$id`. */
function isAt({ path, root }: SchemaFile, address: string, from: SchemaFile): boolean {
  if (resolve(dirname(from.path), decodeURI(address)) === path) return true
  const [id, base] = [root, from.root].map((one) => (isObject(one) ? one['$id'] : undefined))
  if (typeof id !== 'string') return false
  const known = typeof base === 'string' && URL.canParse(base) ? base : undefined
  return URL.canParse(address, known) && new URL(address, known).href === id.replace(/#$/, '')
}

/** Where the schema with an anchor stands; until draft 7 an anchor was an `$id` that begins with `#`. */
function anchored(node: JsonValue, name: string): string[] | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  if (isObject(node) && (node['$anchor'] === name || node['$id'] === `#${name}`)) return []
  for (const [key, inner] of Object.entries(node) as [string, JsonValue][]) {
    const below = anchored(inner, name)
    if (below !== undefined) return [key, ...below]
  }
  return undefined
}
