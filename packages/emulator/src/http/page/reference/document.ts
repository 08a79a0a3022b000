import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** The parts of an OpenAPI document that the reference shows. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly tags: readonly { readonly name: string; readonly description?: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>
  readonly components: Components
}

interface Components {
  readonly schemas: Readonly<Record<string, SchemaObject>>
  readonly parameters: Readonly<Record<string, ParameterObject>>
  readonly responses: Readonly<Record<string, ResponseObject>>
}

export interface OperationObject {
  readonly operationId: string
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly ParameterObject[]
  readonly requestBody?: BodyObject
  readonly responses: Readonly<Record<string, ResponseObject>>
}

export interface ParameterObject {
  readonly $ref?: string
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: SchemaObject
}

export interface BodyObject {
  readonly description?: string
  readonly content?: Readonly<Record<string, { readonly schema?: SchemaObject }>>
}

export interface ResponseObject extends BodyObject {
  readonly $ref?: string
}

export interface SchemaObject {
  readonly [keyword: string]: unknown
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, SchemaObject>>
  readonly required?: readonly string[]
  readonly items?: SchemaObject
}

/** The contract as it was when the packages were generated. */
export async function readDocument(): Promise<OpenApiDocument> {
  const path = createRequire(import.meta.url).resolve('@dbaas-valkey/types/openapi.json')
  return JSON.parse(await readFile(path, 'utf8')) as OpenApiDocument
}

/** Follows a reference into the components, such as `#/components/responses/Problem`. */
export function resolve<T extends { readonly $ref?: string }>(
  document: OpenApiDocument,
  value: T,
): T {
  if (value.$ref === undefined) return value
  const segments = value.$ref.slice(2).split('/')
  return segments.reduce<unknown>(
    (place, segment) => (place as Record<string, unknown>)[segment],
    document,
  ) as T
}

/** The name at the end of a reference. */
export function refName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1)
}
