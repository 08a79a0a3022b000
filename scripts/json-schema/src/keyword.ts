import type { Check } from './check.js'
import type { PartNames } from './evaluation.js'
import type { Expression } from './expression.js'
import type { Subject } from './subject.js'
import type { Holding, Traits, ValueType } from './traits.js'

/** A schema that is applied to the same value, and the condition under which a value that is accepted has passed it. */
export interface Branch {
  readonly condition: Expression
  readonly tokens: readonly (string | number)[]
}

/** Which parts of a value a keyword has evaluated (JSON Schema Core, section 11), by what its schemas are applied to. */
type Evaluation =
  | { readonly appliesTo: 'annotation' | 'name' | 'nothing' }
  | { readonly subschemas: 'dynamic reference' | 'reference' }
  | {
      readonly subschemas: 'list' | 'map' | 'one'
      readonly appliesTo: 'value'
      /** Those of its schemas that may evaluate parts; none for one whose schemas must fail. */
      branches(subject: Subject): readonly Branch[]
    }
  | {
      readonly appliesTo: 'item' | 'properties' | 'property'
      /** Whether the part in the variables is covered by the keyword: always, or by a condition. */
      readonly covers: 'all' | ((subject: Subject, names: PartNames) => Expression)
    }

/** A keyword that cannot be understood apart from another one, which compiles it. */
export type Companion = Traits & Evaluation

/** A keyword of JSON Schema: all there is to know of it. */
export type Keyword = Companion & {
  readonly companions?: readonly Companion[]
  /**
   * Checks for the keyword's value; called only for schemas that have the keyword or a companion, and once for each of the
   * types that it is about.
   */
  compile(subject: Subject, given: unknown, type: ValueType | undefined): readonly Check[]
  /** For `first`: the types that a value may have once it has passed. */
  narrows?(subject: Subject): Subject['types']
}

/** Traits of a keyword that holds no schemas, looks at no parts and takes one condition. */
export const scalar = {
  subschemas: 'none',
  appliesTo: 'nothing',
  comparison: 'other',
  visits: 'never',
  form: 'condition',
  phase: 'main',
} as const satisfies Partial<Keyword> & Extract<Holding, { readonly appliesTo: 'nothing' }>
