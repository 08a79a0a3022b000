import { readFile } from 'node:fs/promises'
import { basename, dirname, relative, resolve } from 'node:path'

import { isObject } from '@dbaas-valkey/contract/document'
import { ContractError, type UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { LoadedContract } from '@dbaas-valkey/contract/load'
import type { JsonObject, JsonValue, NamedSchema, Schema } from '@dbaas-valkey/contract/model'
import { pointerOf, tokensOf } from '@dbaas-valkey/contract/pointer'
import { pascalCase, uniqueNames } from '@dbaas-valkey/source/naming'

import { upgradeDraft } from './drafts.js'
import { withLocalReferences, type SchemaFile } from './local-references.js'
import { parseText } from './parse.js'

/**
 * Reads JSON Schemas, and the files that they refer to, as one contract without operations: a schema for each file, and one
 * for each of its definitions.
 *
 * @throws ContractError where a file can't be read, or a reference leads nowhere
 */
export async function readJsonSchemas(paths: readonly string[]): Promise<LoadedContract> {
  const files = await readAll(paths)
  const schemas = Object.fromEntries(
    files.map((file) => [file.name, withLocalReferences(file, files)]),
  )
  const document: JsonObject = { openapi: '3.1.0', components: { schemas } }
  const found = files.flatMap(({ name }) => namedIn(name, schemas[name] ?? {}))
  const typeNames = uniqueNames(found.map(({ wanted }) => pascalCase(wanted)))
  const explain = async ({ pointer, message }: UnsupportedError): Promise<ContractError> => {
    const [, , name, ...rest] = tokensOf(pointer)
    const file = files.find((one) => one.name === name)?.path ?? ''
    return new ContractError([{ file: shown(file), pointer: pointerOf(...rest), message }])
  }
  return {
    title: files[0]?.name ?? '',
    version: '',
    servers: [],
    schemas: found.map(({ name, pointer, schema, wanted }, index) => ({
      name,
      pointer,
      schema,
      typeName: typeNames[index] ?? wanted,
    })),
    operations: [],
    webhooks: [],
    document,
    files: files.map(({ path }) => path),
    explain,
  }
}

/** The files and those that they refer to, each once. */
async function readAll(paths: readonly string[]): Promise<SchemaFile[]> {
  const wanted = paths.map((path) => resolve(path))
  const roots = new Map<string, JsonValue>()
  for (const path of wanted) {
    if (roots.has(path)) continue
    const root = await readSchema(path)
    roots.set(path, root)
    wanted.push(...filesIn(root).map((file) => resolve(dirname(path), file)))
  }
  const names = uniqueNames([...roots.keys()].map(nameOf))
  return [...roots].map(([path, root], index) => ({ path, root, name: names[index] ?? '' }))
}

async function readSchema(path: string): Promise<JsonValue> {
  let root: unknown
  try {
    root = parseText(await readFile(path, 'utf8'))
  } catch (cause) {
    const message = `This can't be read: ${(cause as Error).message}. Correct the file, or the path.`
    throw new ContractError([{ file: shown(path), pointer: '#/', message }], { cause })
  }
  if (typeof root === 'boolean') return root
  if (isObject(root)) return upgradeDraft(root)
  const message = 'This is no JSON Schema, which is an object, true or false.'
  throw new ContractError([{ file: shown(path), pointer: '#/', message }])
}

/** The files that references of a schema name by a path. */
function filesIn(value: JsonValue): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, JsonValue]) => {
    if (key !== '$ref' || typeof inner !== 'string') return filesIn(inner)
    const [file = ''] = inner.split('#')
    return file === '' || /^[a-z][a-z\d+.-]+:/i.test(file) ? [] : [decodeURI(file)]
  })
}

/** A schema, and what its type is to be called if nothing else is called so. */
interface Found extends Omit<NamedSchema, 'typeName'> {
  readonly wanted: string
}

function namedIn(name: string, root: JsonValue): Found[] {
  const base = ['components', 'schemas', name]
  const own = { name, wanted: name, pointer: pointerOf(...base), schema: root as Schema }
  const definitions = isObject(root) && isObject(root['$defs']) ? root['$defs'] : {}
  const parts = Object.entries(definitions).map(([part, schema]) => ({
    name: `${name}.${part}`,
    wanted: part,
    pointer: pointerOf(...base, '$defs', part),
    schema: schema as Schema,
  }))
  return [own, ...parts]
}

/** `order.schema.json` -> `order`. */
function nameOf(path: string): string {
  return basename(path).replace(/(?:\.schema)?\.(?:json|ya?ml)$/i, '')
}

function shown(path: string): string {
  const short = relative(process.cwd(), path)
  return short.startsWith('..') ? path : short
}
