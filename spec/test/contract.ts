import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { parse } from 'yaml'

export type Node = { readonly [key: string]: unknown }

/** A place in the contract: a file, the path of keys inside it, and what stands there. */
export interface Place {
  readonly file: string
  readonly keys: readonly string[]
  readonly node: Node
}

const specFolder = new URL('../', import.meta.url)
const files = new Map<string, Node>()

/** The place that a `$ref` written in `from` points at. Throws when there is none. */
export function target(ref: string, from: string): Place {
  const [path = '', fragment = ''] = ref.split('#')
  const file =
    path === '' ? from : new URL(path, new URL(from, 'spec:/')).pathname.replace(/^\//, '')
  const keys = fragment.split('/').slice(1).map(decodeKey)
  let node: unknown = load(file)
  for (const key of keys) node = (node as Node | undefined)?.[key]
  if (node === null || typeof node !== 'object') throw new Error(`${from}: ${ref} leads nowhere`)
  return { file, keys, node: node as Node }
}

/** Follows a chain of `$ref`s to the node itself. */
export function follow(place: Place): Place {
  const ref = place.node['$ref']
  return typeof ref === 'string' ? follow(target(ref, place.file)) : place
}

export function child(place: Place, key: string): Place {
  const node = place.node[key]
  if (node === null || typeof node !== 'object') {
    throw new Error(`${place.file}#/${place.keys.join('/')} has no ${key}`)
  }
  return { file: place.file, keys: [...place.keys, key], node: node as Node }
}

export const children = (place: Place): Place[] =>
  Object.entries(place.node)
    .filter(([, node]) => node !== null && typeof node === 'object')
    .map(([key]) => child(place, key))

export const root: Place = { file: 'openapi.yaml', keys: [], node: load('openapi.yaml') }

const components = child(root, 'components')

/** Each component schema by its name, where it is written. */
export const schemas: ReadonlyMap<string, Place> = new Map(
  Object.keys(child(components, 'schemas').node).map((name) => [
    name,
    follow(child(child(components, 'schemas'), name)),
  ]),
)

export interface Operation {
  readonly method: string
  readonly path: string
  readonly place: Place
}

/** Each operation by its operationId. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.keys(child(root, 'paths').node).flatMap((path) => {
    const item = follow(child(child(root, 'paths'), path))
    return children(item).map((place): [string, Operation] => {
      const method = place.keys.at(-1)?.toUpperCase() ?? ''
      return [String(place.node['operationId']), { method, path, place }]
    })
  }),
)

function load(file: string): Node {
  const known = files.get(file)
  if (known !== undefined) return known
  const node = parse(readFileSync(fileURLToPath(new URL(file, specFolder)), 'utf8')) as Node
  files.set(file, node)
  return node
}

function decodeKey(key: string): string {
  return decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~')
}
