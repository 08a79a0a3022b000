import type { CallOptions, Transport } from '@dbaas-valkey/client'

/** What a success does; each does more than those before it. */
export type Effect = 'read' | 'reveal' | 'add' | 'change' | 'destroy'

/** A value of the contract that is given by name or by place. What is left out is as usual: a single text. */
export interface Value {
  readonly name: string
  readonly words: string
  readonly type?: 'integer' | 'number' | 'boolean' | 'json'
  readonly required?: boolean
  /** Whether it may be given any number of times. */
  readonly list?: boolean
  readonly nullable?: boolean
  /** Whether it gives access: it is read from a file, never from the command line, which others can see. */
  readonly secret?: boolean
  readonly values?: readonly { readonly value: string; readonly meaning?: string }[]
  readonly default?: unknown
  readonly limits?: string
}

/** An option that belongs to the request. */
export interface OperationOption extends Value {
  /** Absent for a property of the body. */
  readonly in?: 'query' | 'header'
  /** Where in the body it belongs, from the outside in. */
  readonly path: readonly string[]
}

/** An operation of the contract as a command. */
export interface OperationEntry {
  readonly id: string
  readonly words: readonly string[]
  readonly summary: string
  readonly description: string
  readonly effect: Effect
  readonly deprecated?: boolean
  /** Whether the answer is an Operation to wait for. */
  readonly async?: boolean
  readonly unsigned?: boolean
  /** Property of the answer and of the body that leads on to what comes after the answer. */
  readonly cursor?: string
  readonly arguments: readonly Value[]
  readonly options: readonly OperationOption[]
  /** Absent where there is no body. */
  readonly body?: 'required' | 'optional'
  /** The property of the answer that is a list of objects, where it is made of one. */
  readonly list?: string
  /** What a table shows, the most important first. */
  readonly columns: readonly string[]
  readonly examples: readonly string[]
}

/** As much of an operation as a list of commands shows. */
export interface OperationBrief {
  readonly id: string
  readonly words: readonly string[]
  readonly summary: string
  readonly load: () => Promise<{ readonly entry: OperationEntry }>
}

/** What the commands with the same first word are about. */
export interface Group {
  readonly name: string
  readonly words: string
}

/** The client's function for an operation. */
export type Call = (client: Transport, input: never, options?: CallOptions) => Promise<unknown>
