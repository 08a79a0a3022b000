import { createRequire } from 'node:module'

import { routes, type OperationId } from '../generated/routes.js'

/** A schema of the contract, as far as it says which values it knows. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly 'x-secret'?: boolean
}

interface Body {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

interface Operation {
  readonly requestBody?: Body
  readonly responses: Readonly<Record<string, Body>>
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

let loaded: Contract | undefined

/** Read when something is first to be shown: few emulators are asked for their journal before their first request. */
function contract(): Contract {
  loaded ??= createRequire(import.meta.url)('@dbaas-valkey/types/openapi.json') as Contract
  return loaded
}

/** What an operation's request may have; nothing for a request that no operation serves. */
export function requestSchemas(id: OperationId | undefined): Schema[] {
  return id === undefined ? [] : bodySchemas(find(id).requestBody)
}

/** What an answer may have, by its status. */
export function responseSchemas(id: OperationId | undefined, status: number): Schema[] {
  if (id === undefined) return bodySchemas({ $ref: '#/components/responses/Problem' })
  const { responses } = find(id)
  return bodySchemas(responses[status] ?? responses['default'])
}

export function namedSchema(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

function find(id: OperationId): Operation {
  const { method, path } = routes[id]
  return contract().paths[path]?.[method.toLowerCase()] as Operation
}

function bodySchemas(body: Body | undefined): Schema[] {
  const { content = {} } = resolve(body ?? {})
  return Object.values(content).flatMap(({ schema }) => schema ?? [])
}

/** Follows references and takes combinations apart: what any part of them knows is known. */
export function expand(schema: Schema): Schema[] {
  const { $ref, allOf = [], anyOf = [], oneOf = [], ...self } = schema
  const parts = [...allOf, ...anyOf, ...oneOf, ...($ref === undefined ? [] : [resolve({ $ref })])]
  // Beside parts, a schema that names no type is not one for values of every type.
  const own = parts.length > 0 ? { type: [], ...self } : self
  return [own, ...parts.flatMap(expand)]
}

function resolve<T extends { readonly $ref?: string }>(value: T): T {
  if (value.$ref === undefined) return value
  const segments = value.$ref.slice('#/'.length).split('/')
  const found = segments.reduce<unknown>(
    (place, segment) => (place as Record<string, unknown>)[segment],
    contract(),
  )
  return resolve(found as T)
}
