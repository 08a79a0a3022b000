import type { CallOptions, Transport } from '@dbaas-valkey/client'
import type { DescribedRequest } from '@dbaas-valkey/validator/json-schema'

/** What a success does; each does more than those before it. */
export type Effect = 'read' | 'reveal' | 'add' | 'change' | 'destroy'

/** The validators of what an operation takes. */
export interface Validators {
  readonly path: DescribedRequest<unknown> | undefined
  readonly query: DescribedRequest<unknown> | undefined
  readonly body: DescribedRequest<unknown> | undefined
}

/** An operation of the contract as a tool. */
export interface Tool {
  /** The operationId. */
  readonly name: string
  /** The first word of its command: what `--tools` selects. */
  readonly group: string
  readonly title: string
  readonly description: string
  readonly effect: Effect
  /** Whether calling it twice is the same as calling it once. */
  readonly idempotent: boolean
  /** Whether the answer is an Operation to wait for. */
  readonly async: boolean
  /** Absent where there is no body. */
  readonly body?: 'required' | 'optional'
  readonly validators: Validators
  /** What the answer is, in JSON Schema, trimmed to names and types. */
  readonly output: Readonly<Record<string, unknown>>
  /** Where in the arguments a service is named, from the outside in. */
  readonly services: readonly (readonly string[])[]
  /** The list of the answer whose items are services, and the property that names them. */
  readonly listsServices?: { readonly list: string; readonly name: string }
  readonly call: (client: Transport, input: never, options?: CallOptions) => Promise<unknown>
}

/** The arguments of a call: parameters by name, and `body`. */
export type Arguments = Readonly<Record<string, unknown>>
