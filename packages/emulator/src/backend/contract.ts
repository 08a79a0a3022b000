import { createRequire } from 'node:module'

import { routes, type OperationId } from '../generated/routes.js'

/** A JSON Schema of the contract, with the keywords that the emulator reads at run time. */
export interface ContractSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, ContractSchema>>
  readonly additionalProperties?: ContractSchema | boolean
  readonly items?: ContractSchema
  readonly allOf?: readonly ContractSchema[]
  readonly anyOf?: readonly ContractSchema[]
  readonly oneOf?: readonly ContractSchema[]
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly 'x-extensible-enum'?: readonly unknown[]
  readonly 'x-secret'?: boolean
}

/** Returns a schema of the contract by its name. */
export function contractSchema(name: string): ContractSchema {
  const schema = readContract().components.schemas[name]
  if (schema === undefined) throw new Error(`The contract has no schema ${name}`)
  return schema
}

/** Returns the schemas of an operation's request body. There are none when no operation serves the request. */
export function requestSchemas(id: OperationId | undefined): ContractSchema[] {
  return id === undefined ? [] : bodySchemas(findOperation(id).requestBody)
}

/** Returns the schemas of an operation's response body with this status. */
export function responseSchemas(id: OperationId | undefined, status: number): ContractSchema[] {
  if (id === undefined) return bodySchemas({ $ref: '#/components/responses/Problem' })
  const { responses } = findOperation(id)
  return bodySchemas(responses[status] ?? responses['default'])
}

/** Returns a schema together with all schemas that it refers to or combines. A value is known if one of them knows it. */
export function expand(schema: ContractSchema): ContractSchema[] {
  const { $ref, allOf = [], anyOf = [], oneOf = [], ...self } = schema
  const parts = [...allOf, ...anyOf, ...oneOf, ...($ref === undefined ? [] : [resolve({ $ref })])]
  // A schema that only combines others must not count as one that allows values of every type.
  const own = parts.length > 0 ? { type: [], ...self } : self
  return [own, ...parts.flatMap(expand)]
}

interface Body {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, { readonly schema?: ContractSchema }>>
}

interface Operation {
  readonly requestBody?: Body
  readonly responses: Readonly<Record<string, Body>>
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, ContractSchema>> }
}

let contract: Contract | undefined

/** Reads the document when it is first needed, because many emulators never need it. */
function readContract(): Contract {
  contract ??= createRequire(import.meta.url)('@dbaas-valkey/types/openapi.json') as Contract
  return contract
}

function findOperation(id: OperationId): Operation {
  const { method, path } = routes[id]
  return readContract().paths[path]?.[method.toLowerCase()] as Operation
}

function bodySchemas(body: Body | undefined): ContractSchema[] {
  const { content = {} } = resolve(body ?? {})
  return Object.values(content).flatMap(({ schema }) => schema ?? [])
}

function resolve<T extends { readonly $ref?: string }>(value: T): T {
  if (value.$ref === undefined) return value
  const segments = value.$ref.slice('#/'.length).split('/')
  const found = segments.reduce<unknown>(
    (place, segment) => (place as Record<string, unknown>)[segment],
    readContract(),
  )
  return resolve(found as T)
}
