import type { Nodes } from './pointers.js'
import type { Bump, Side } from './rule.js'
import type { RuleId } from './rules/table.js'

export interface OperationName {
  readonly id: string
  readonly method: string
  readonly path: string
}

/** Where in a message something stands: `the response`, `query parameter \`limit\``. */
export interface Place {
  readonly side: Side | undefined
  readonly root: string
  readonly nodes?: Nodes
  /** What the client's types call it: a parameter by its name, a request body `body`, an answer nothing. */
  readonly member?: string
  /** The component that the place is, where it belongs to no operation. */
  readonly schema?: string
}

/** JSON pointers to a place in the older and in the newer document, or to the nearest one around it that is there. */
export interface Pointers {
  readonly from: string | undefined
  readonly to: string | undefined
}

/** One difference between two contracts, judged. */
export interface Change {
  readonly rule: RuleId
  readonly bump: Bump
  /** Absent where the difference belongs to no operation. */
  readonly operation: OperationName | undefined
  readonly side: Side | undefined
  /** The place in words: "`state` in the response". */
  readonly at: string
  /** The shared schema that holds the difference, with the path inside it. */
  readonly schema: string | undefined
  /** What the packages call the place: `CreateValkeyServiceRequest.migration.ignore-dbs`, `valkey.listZones()`. */
  readonly typescript: string | undefined
  readonly pointers: Pointers
  readonly name: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly sentence: string
  /** What to write instead, where the change is a break. */
  readonly instead: string | undefined
  /** What a new operation does, in the contract's words. */
  readonly summary: string | undefined
}
