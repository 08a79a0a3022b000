/**
 * What the command line and the MCP server are made of: each operation as something to be run by its name, with everything
 * that has to be said about it. Words are plain text with code in backticks, never Markdown of several blocks.
 */
import type { Effect, HttpMethod, JsonValue } from '@dbaas-valkey/contract/model'

/** What a single value may be. `json` stands for what is best written as JSON: a list of objects, or an open object. */
export type ValueType = 'string' | 'integer' | 'number' | 'boolean' | 'json'

/** One of the values that are allowed, with what it means where the contract says so. */
export interface AllowedValue {
  readonly value: string
  readonly meaning: string | undefined
}

/** What is given by name or by place. */
export interface Value {
  readonly name: string
  readonly required: boolean
  readonly type: ValueType
  /** Whether any number of such values may be given. */
  readonly list: boolean
  readonly nullable: boolean
  /** Empty where whatever is of the type is allowed. */
  readonly values: readonly AllowedValue[]
  readonly default: JsonValue | undefined
  /** A sentence for each limit: `From 1 to 65535.` */
  readonly limits: readonly string[]
  /** Whether the value gives access (`x-secret`). */
  readonly secret: boolean
  readonly words: string
}

/** A parameter of the path, in its order there. */
export interface Argument extends Value {
  readonly example: JsonValue | undefined
}

/** A parameter of the query or a header, or a property of the body; `maintenance.dow` is one inside of another. */
export interface Option extends Value {
  readonly in: 'query' | 'header' | 'body'
  /** Where in the body it belongs, from the outside in; the parameter's name otherwise. */
  readonly path: readonly string[]
}

export interface CatalogueBody {
  readonly required: boolean
  /** Name of its component schema, where it has one. */
  readonly schema: string | undefined
  readonly words: string
  /** As the contract has them. */
  readonly examples: readonly JsonValue[]
}

/** What a success carries. */
export interface Answer {
  readonly kind: 'object' | 'json' | 'text' | 'nothing'
  /** Name of its component schema, where it has one. */
  readonly schema: string | undefined
  readonly words: string
  /** The one property that is a list of objects, where the answer is made of it. */
  readonly list: string | undefined
  /** The properties with a single value, of the answer or of each item of its list; what matters most comes first. */
  readonly columns: readonly string[]
}

export interface CatalogueEntry {
  readonly id: string
  readonly methodName: string
  readonly method: HttpMethod
  readonly path: string
  /** JSON pointer of the operation in the bundled contract. */
  readonly pointer: string
  readonly command: readonly string[]
  readonly effect: Effect
  readonly tag: string | undefined
  readonly summary: string
  readonly words: string
  readonly deprecated: boolean
  readonly signed: boolean
  readonly async: boolean
  readonly retrySafe: boolean
  /** Property of the answer and of the body that leads on from one answer to the next. */
  readonly cursor: string | undefined
  readonly arguments: readonly Argument[]
  readonly options: readonly Option[]
  readonly body: CatalogueBody | undefined
  readonly answer: Answer
}

export interface Catalogue {
  /** Sorted by command. */
  readonly entries: readonly CatalogueEntry[]
  /** The first word of commands with two, with what it is about. */
  readonly groups: readonly { readonly name: string; readonly words: string }[]
  /** The names of all properties that are secret, wherever they are. */
  readonly secrets: readonly string[]
}
