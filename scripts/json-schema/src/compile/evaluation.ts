import type { Expression } from '../print/expression.js'

/** The variables that stand for a part of a value: its name or index, and what is there. */
export interface PartNames {
  readonly key: string
  readonly item: string
}

/** Which parts of a value a schema has looked at: code to run once for the value, and a condition for each part. */
export interface Evaluated {
  readonly prepare: readonly string[]
  readonly covers: Expression
}
