import type { JsonValue } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'
import type { Side } from '../rule.js'
import type { SameStructure } from './equal.js'
import type { Includes } from './inclusion.js'
import type { SchemaReader } from './normal.js'

/** A pair of schemas below the one compared: a property's, an item's, an alternative's. */
export interface Edge {
  /** What it adds to the path; nothing for an alternative. */
  readonly segment?: string
  readonly from: JsonValue | undefined
  readonly to: JsonValue | undefined
  readonly ignored?: Side | undefined
  /** Whether the place has to be filled, before and after, so that a default never applies. */
  readonly required?: boolean
}

/** What two schemas differ in by themselves, and where to look further. */
export interface Level {
  readonly findings: readonly Finding[]
  readonly edges: readonly Edge[]
}

export interface SchemaTools {
  readonly from: SchemaReader
  readonly to: SchemaReader
  readonly same: SameStructure
  /** Whether the newer schema accepts whatever the older one does. */
  readonly includes: Includes
  /** Whether the older schema accepts whatever the newer one does. */
  readonly included: Includes
}

/** The alternatives of a schema. */
export interface Union {
  readonly keyword: 'oneOf' | 'anyOf'
  readonly members: readonly JsonValue[]
}
