import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'yaml'

type Node = { readonly [key: string]: unknown }

/** What the contract has already. */
export interface Known {
  readonly tags: readonly string[]
  /** Each path template, with the file and the key where its operations are. */
  readonly paths: ReadonlyMap<string, { readonly file: string; readonly key: string }>
  /** `get /zone`, for each operation. */
  readonly routes: ReadonlySet<string>
  readonly operationIds: ReadonlySet<string>
  /** `service create`, for each operation. */
  readonly commands: readonly string[]
  /** Each schema, with its place from the root of the contract: `schemas/zone.yaml#/Zone`. */
  readonly schemas: ReadonlyMap<string, string>
  /** The shared path parameters by their name in a path: the component, and its schema. */
  readonly parameters: ReadonlyMap<string, { readonly component: string; readonly schema: string }>
  /** The files of schemas, without their ending. */
  readonly families: readonly string[]
  /** The keys that a file of operations has. */
  readonly keysOf: (tag: string) => readonly string[]
}

export const methods = ['get', 'post', 'put', 'delete'] as const

/** Reads what stands in the contract's files. */
export function readKnown(root: string): Known {
  const spec = join(root, 'spec')
  const read = (file: string) => parse(readFileSync(join(spec, file), 'utf8')) as Node
  const document = read('openapi.yaml')
  const components = document['components'] as Record<string, Record<string, Node>>
  const paths = new Map(
    Object.entries(document['paths'] as Record<string, Node>).map(([path, { $ref }]) => {
      const [file = '', key = ''] = String($ref).split('#/')
      return [path, { file, key }]
    }),
  )
  const operations = [...paths].flatMap(([path, { file, key }]) =>
    Object.entries(read(file)[key] as Record<string, Node>).map(([method, node]) => ({
      route: `${method} ${path}`,
      id: String(node['operationId']),
      command: (node['x-command'] as readonly string[]).join(' '),
    })),
  )
  return {
    tags: (document['tags'] as Node[]).map(({ name }) => String(name)),
    paths,
    routes: new Set(operations.map(({ route }) => route)),
    operationIds: new Set(operations.map(({ id }) => id)),
    commands: operations.map(({ command }) => command),
    schemas: new Map(
      Object.entries(components['schemas'] ?? {}).map(([name, { $ref }]) => [name, String($ref)]),
    ),
    parameters: new Map(
      Object.entries(components['parameters'] ?? {}).map(([component, node]) => {
        const schema =
          String((node['schema'] as Node)['$ref'])
            .split('/')
            .at(-1) ?? ''
        return [String(node['name']), { component, schema }]
      }),
    ),
    families: readdirSync(join(spec, 'schemas')).map((file) => file.replace(/\.yaml$/, '')),
    keysOf: (tag) => Object.keys(read(`paths/${tag}.yaml`)),
  }
}
