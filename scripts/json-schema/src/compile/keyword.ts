import type { Condition } from '@dbaas-valkey/source/condition'

import type { Holding, Traits, ValueType } from '../model/traits.js'
import type { Check } from '../print/check.js'
import type { PartNames } from './evaluation.js'
import type { KeywordContext } from './keyword-context.js'

/** A schema that is applied to the same value, and the condition under which a value that is accepted has passed it. */
export interface Branch {
  readonly condition: Condition
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
      branches(context: KeywordContext): readonly Branch[]
    }
  | {
      readonly appliesTo: 'item' | 'properties' | 'property'
      /** Whether the part in the variables is covered by the keyword: always, or by a condition. */
      readonly covers: 'all' | ((context: KeywordContext, names: PartNames) => Condition)
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
  compile(context: KeywordContext, given: unknown, type: ValueType | undefined): readonly Check[]
  /** For `first`: the types that a value may have once it has passed. */
  narrows?(context: KeywordContext): KeywordContext['types']
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
