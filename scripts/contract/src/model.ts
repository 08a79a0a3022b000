/**
 * The one model that every emitter reads: a contract that has been loaded, bundled, linted and put in a fixed order.
 * Nothing here knows how it was loaded or what will be written from it.
 */

/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 uses it. `true` accepts everything, `false` nothing. */
export type Schema = boolean | SchemaObject

export interface SchemaObject {
  readonly [keyword: string]: unknown
  readonly $ref?: string
  readonly description?: string
}

/** A component schema: `#/components/schemas/{name}`. */
export interface NamedSchema {
  readonly name: string
  /** Its name as a TypeScript type, unique in the contract: `Operation` for `operation`. */
  readonly typeName: string
  /** JSON pointer of the schema in the bundled contract, as a URI fragment: `#/components/schemas/Operation`. */
  readonly pointer: string
  readonly schema: Schema
}

export type ParameterLocation = 'path' | 'query' | 'header' | 'cookie' | 'querystring'

export interface Parameter {
  readonly name: string
  readonly in: ParameterLocation
  readonly required: boolean
  readonly description: string | undefined
  readonly pointer: string
  readonly schema: Schema
  /** How it is written, as the contract says or by its place: `form`, `deepObject`. */
  readonly style: string
  readonly explode: boolean
  /** Whether characters of a URI's own may stay as they are. */
  readonly allowReserved: boolean
  /** The media type of its content; absent for a parameter that a style writes. */
  readonly mediaType: string | undefined
}

/** A request or response body of one media type. */
export interface Body {
  readonly mediaType: string
  readonly required: boolean
  readonly description: string | undefined
  readonly pointer: string
  readonly schema: Schema
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string
  readonly description: string
  /** Absent when the response has no body. */
  readonly body: Body | undefined
}

export type HttpMethod =
  'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT' | 'QUERY' | 'TRACE'

/** What a success does; each does more than those before it, so that their order is that of caution. */
export const effects = ['read', 'reveal', 'add', 'change', 'destroy'] as const

export type Effect = (typeof effects)[number]

export interface Operation {
  /** The operationId as the contract spells it: `create-dbaas-service-valkey`. */
  readonly id: string
  /** Its camelCase, unique in the contract: `createDbaasServiceValkey`. */
  readonly methodName: string
  readonly method: HttpMethod
  /** The path template: `/dbaas-valkey/{name}`. */
  readonly path: string
  /** JSON pointer of the operation in the bundled contract, as a URI fragment. */
  readonly pointer: string
  readonly summary: string | undefined
  readonly description: string | undefined
  readonly deprecated: boolean
  readonly tags: readonly string[]
  /** In the order of the path template, then query, header and others, each by name. */
  readonly parameters: readonly Parameter[]
  readonly body: Body | undefined
  /** Sorted by status; `default` comes last. */
  readonly responses: readonly Response[]
  /** Whether a request may be sent again when its outcome is unknown (`x-retry-safe`; by default GET and HEAD may). */
  readonly retrySafe: boolean
  /** Whether a success answers with an asynchronous Operation to wait for (`x-async`). */
  readonly async: boolean
  /** What a success does (`x-effect`); absent where the contract does not say. */
  readonly effect: Effect | undefined
  /** The words of its command (`x-command`): `['service', 'create']`. Absent where the contract does not say. */
  readonly command: readonly string[] | undefined
  /** The property of the answer that, sent along, leads on to what comes after it (`x-cursor`). */
  readonly cursor: string | undefined
  /** Whether the request must be signed (its `security` is not empty). */
  readonly signed: boolean
}

/** What the API sends to those who asked for it (`webhooks`). */
export interface Webhook {
  /** As the contract spells it: `newPet`. */
  readonly name: string
  readonly method: HttpMethod
  readonly pointer: string
  readonly summary: string | undefined
  readonly description: string | undefined
  /** Absent where nothing is sent but the request. */
  readonly body: Body | undefined
}

export interface ServerVariable {
  readonly default: string
  readonly enum: readonly string[]
  readonly description: string | undefined
}

export interface Server {
  readonly url: string
  readonly variables: Readonly<Record<string, ServerVariable>>
}

export interface Contract {
  readonly title: string
  readonly version: string
  readonly servers: readonly Server[]
  /** Sorted by name. */
  readonly schemas: readonly NamedSchema[]
  /** Sorted by id. */
  readonly operations: readonly Operation[]
  /** Sorted by name, then by method. */
  readonly webhooks: readonly Webhook[]
  /** The whole bundled OpenAPI 3.1 document with sorted keys; every `$ref` in it points into itself. */
  readonly document: JsonObject
}

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject

export interface JsonObject {
  readonly [key: string]: JsonValue
}
