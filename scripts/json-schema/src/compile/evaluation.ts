import type { Condition } from '@dbaas-valkey/source/condition'
import type { Name } from '@dbaas-valkey/source/name'
import type { Snippet } from '@dbaas-valkey/source/snippet'

/** The variables that stand for a part of a value: its name or index, and what is there. */
export interface PartNames {
  readonly key: Name
  readonly item: Name
}

/** Which parts of a value a schema has looked at: code to run once for the value, and a condition for each part. */
export interface Evaluated {
  readonly prepare: readonly Snippet[]
  readonly covers: Condition
}
