import type { SchemaObject } from '@dbaas-valkey/contract/model'

import type { Attempt } from '../model/attempt.js'
import { below, isSchemaObject, type Location } from '../model/location.js'
import type { Registry } from '../model/registry.js'
import type { Traits } from '../model/traits.js'
import { heldBy, type Vocabulary } from '../model/vocabulary.js'

type Known = WeakMap<SchemaObject, readonly Location[]>

/** Finds the schemas that are applied to the same value as another one, itself among them. */
export class InPlace {
  readonly #registry: Registry
  readonly #vocabulary: Vocabulary
  readonly #attempt: Attempt
  readonly #always: Known = new WeakMap()
  readonly #ever: Known = new WeakMap()

  constructor(registry: Registry, vocabulary: Vocabulary, attempt: Attempt = (task) => task()) {
    this.#registry = registry
    this.#vocabulary = vocabulary
    this.#attempt = attempt
  }

  /** Those that a value must pass: through references and `allOf`. */
  always(location: Location): readonly Location[] {
    const must = (keyword: Traits): boolean => !('mustPass' in keyword) || keyword.mustPass
    return remember(this.#always, location, () => this.#reach(location, must))
  }

  /** All, whether the value has to pass them or not. */
  ever(location: Location): readonly Location[] {
    return remember(this.#ever, location, () => this.#reach(location, () => true))
  }

  #reach(from: Location, follows: (keyword: Traits) => boolean): Location[] {
    const found = new Map<SchemaObject, Location>()
    const queue = [from]
    for (let location = queue.pop(); location !== undefined; location = queue.pop()) {
      const { schema } = location
      if (!isSchemaObject(schema) || found.has(schema)) continue
      found.set(schema, location)
      for (const keyword of this.#vocabulary.in(schema)) {
        if (keyword.appliesTo === 'value' && follows(keyword)) {
          queue.push(...this.#next(location, schema, keyword))
        }
      }
    }
    return [...found.values()]
  }

  /** Where a dynamic reference leads depends on the way to it; who compiles it knows. */
  #next(location: Location, schema: SchemaObject, keyword: Traits): Location[] {
    const given = schema[keyword.name]
    if (keyword.subschemas === 'reference' && typeof given === 'string') {
      return list(this.#attempt(() => this.#registry.resolve(location, given)))
    }
    return heldBy(keyword, schema).flatMap((tokens) =>
      list(this.#attempt(() => below(location, ...tokens))),
    )
  }
}

function remember(
  known: Known,
  { schema }: Location,
  find: () => readonly Location[],
): readonly Location[] {
  if (!isSchemaObject(schema)) return []
  const found = known.get(schema) ?? find()
  known.set(schema, found)
  return found
}

function list<T>(item: T | undefined): T[] {
  return item === undefined ? [] : [item]
}
