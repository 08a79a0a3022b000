import type { SchemaObject } from '@dbaas-valkey/contract/model'

import type { Traits } from './traits.js'

/** A keyword, and those that are compiled with it. */
export type KeywordGroup = Traits & { readonly companions?: readonly Traits[] }

/** The path from a schema to one that stands in it. */
export type Tokens = readonly (string | number)[]

/** The keywords that are known. Answers what only all of them together can say of a schema. */
export class Vocabulary {
  readonly groups: readonly KeywordGroup[]
  /** Companions among them. */
  readonly all: readonly Traits[]
  readonly #byName: ReadonlyMap<string, Traits>
  readonly #present = new WeakMap<SchemaObject, readonly Traits[]>()

  constructor(groups: readonly KeywordGroup[]) {
    this.groups = groups
    const named = groups.flatMap((group): Traits[] => [group, ...(group.companions ?? [])])
    this.#byName = new Map(named.map((keyword) => [keyword.name, keyword]))
    this.all = [...this.#byName.values()]
  }

  get(name: string): Traits | undefined {
    return this.#byName.get(name)
  }

  /** Keywords that tell people something and do not change what is accepted; extensions are among them. */
  isAnnotation(name: string): boolean {
    return name.startsWith('x-') || this.get(name)?.appliesTo === 'annotation'
  }

  /** The keywords that a schema has, in the order in which they are known. */
  in(schema: SchemaObject): readonly Traits[] {
    const known = this.#present.get(schema)
    if (known !== undefined) return known
    const present = this.all.filter(({ name }) => schema[name] !== undefined)
    this.#present.set(schema, present)
    return present
  }

  /** The path from a schema to each schema directly in it. */
  subschemas(schema: SchemaObject): readonly Tokens[] {
    return this.in(schema).flatMap((keyword) => heldBy(keyword, schema))
  }
}

/** The path from a schema to each schema that one of its keywords holds. */
export function heldBy({ name, subschemas }: Traits, schema: SchemaObject): readonly Tokens[] {
  const value = schema[name]
  if (value === undefined) return []
  switch (subschemas) {
    case 'one':
      return [[name]]
    case 'list':
      return Array.isArray(value) ? value.map((_, index) => [name, index]) : []
    case 'map':
      return typeof value === 'object' && value !== null
        ? Object.keys(value).map((key) => [name, key])
        : []
    default:
      return []
  }
}
