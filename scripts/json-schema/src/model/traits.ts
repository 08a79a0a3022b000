import type { SchemaObject } from '@dbaas-valkey/contract/model'

import type { Message } from './message.js'
import type { Parts } from './parts.js'

/** The types of value that keywords are about; what they say of one, they say of no other. */
export type ValueType = 'array' | 'number' | 'object' | 'string'

/**
 * What the compiler has to know of a keyword besides how it is compiled. All code that goes over schemas (references,
 * recursion, secrets, order of issues, what has been evaluated, messages) asks these traits and no list of names, so that
 * a new keyword is one object in one file, and one that lacks a trait does not compile.
 */
export type Traits = Common & Holding

interface Common {
  readonly name: string
  /** `first` are checked before all others, which then know the types that are left; `last` once all else is known. */
  readonly phase: 'first' | 'last' | 'main'
  /** The types of value that it is about; it lets all others pass. */
  readonly types: 'any' | readonly ValueType[]
  /**
   * How a value is held against the keyword's own: as a whole (`equality`), by a limit (`order`), or in a way of its own.
   * What equals a given value is neither absent nor of another type.
   */
  readonly comparison: 'equality' | 'order' | 'other'
  /** How often it goes over the parts of a value by itself, or judges the whole after its parts: issues come out of order. */
  readonly visits: 'never' | 'once' | 'once a schema'
  /** Whether one condition can check it, or statements are needed. */
  readonly form: 'condition' | 'statements'
  /** What its issues say in English. Undefined where no issue is ever about it. */
  readonly message: Message | undefined
}

/** How a keyword holds schemas, and what those are applied to. */
export type Holding = HoldsNothing | InPlaceHolding | OfParts | Reference | Annotation

interface HoldsNothing {
  readonly subschemas: 'none'
  readonly appliesTo: 'nothing'
}

/** Says nothing that changes what is accepted. What it holds is only referred to. */
interface Annotation {
  readonly subschemas: 'none' | 'map'
  readonly appliesTo: 'annotation'
}

/** Its schemas are applied to the same value (JSON Schema Core, section 10.2). */
interface InPlaceHolding {
  readonly subschemas: 'list' | 'map' | 'one'
  readonly appliesTo: 'value'
  /** Whether a value that passes has passed each of its schemas. */
  readonly mustPass: boolean
  /** Whether each of its schemas is asked by itself, so that none is compiled for what another one has left of the type. */
  readonly apart: boolean
}

/** Leads to a schema that is applied to the same value. */
interface Reference {
  readonly subschemas: 'dynamic reference' | 'reference'
  readonly appliesTo: 'value'
}

/** Its schemas are applied to properties, items, or the names of properties (Core, section 10.3). */
interface OfParts {
  readonly subschemas: 'list' | 'map' | 'one'
  /** `property`: to the one that is called like the schema. */
  readonly appliesTo: 'item' | 'name' | 'properties' | 'property'
  /** Whether other keywords may look at the same parts, or it looks again at what others have looked at. */
  readonly overlaps: boolean
  /** Whether a part must not be shown, although its own schema does not say so. `name` is the schema's, in a map. */
  hides(parts: Parts, schema: SchemaObject, name: string): boolean
}

/** The part of a value that is looked at: `properties` of an object or `items` of an array. */
export type PartKind = 'items' | 'properties'

/** The kind of parts that a keyword's schemas look at, if any. */
export function partKindOf({ appliesTo }: Traits): PartKind | undefined {
  if (appliesTo === 'item') return 'items'
  return appliesTo === 'property' || appliesTo === 'properties' ? 'properties' : undefined
}
