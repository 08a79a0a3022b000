import type { SchemaObject } from '@dbaas-valkey/contract/model'

import type { Attempt } from '../model/attempt.js'
import { below, type Location } from '../model/location.js'
import { orPlain, plainParts, type Parts } from '../model/parts.js'
import type { Traits } from '../model/traits.js'
import { heldBy, type Vocabulary } from '../model/vocabulary.js'
import type { Direction } from './graph.js'
import type { InPlace } from './in-place.js'

/** Finds out what all schemas that are applied to the same value say together. */
export class PartsFinder {
  readonly #inPlace: InPlace
  readonly #vocabulary: Vocabulary
  readonly #attempt: Attempt
  readonly #known = new Map<Direction | undefined, WeakMap<SchemaObject, Parts>>()

  constructor(inPlace: InPlace, vocabulary: Vocabulary, attempt: Attempt = (task) => task()) {
    this.#inPlace = inPlace
    this.#vocabulary = vocabulary
    this.#attempt = attempt
  }

  /** Whether a value must not be shown, whichever of the schemas applied to it says so. */
  isSecret(location: Location): boolean {
    return this.#inPlace.ever(location).some(({ schema }) => saysOf(schema, 'x-secret') === true)
  }

  of(location: Location, direction: Direction | undefined): Parts {
    const { schema } = location
    if (typeof schema === 'boolean') return plainParts
    const known = this.#known.get(direction) ?? new WeakMap<SchemaObject, Parts>()
    this.#known.set(direction, known)
    const parts = known.get(schema) ?? this.#find(location, direction)
    known.set(schema, parts)
    return parts
  }

  #find(location: Location, direction: Direction | undefined): Parts {
    return orPlain({
      secret: this.#namesWhere(this.#inPlace.ever(location), (property) => this.isSecret(property)),
      hasSecretItems: this.#hasSecretItems(location),
      absent: this.#absent(location, direction),
    })
  }

  /** Those of other schemas: a list of items may well have some that are secret and others that are not. */
  #hasSecretItems(location: Location): boolean {
    const [, ...others] = this.#inPlace.ever(location)
    return others.some((other) =>
      this.#held(other, 'item').some(({ location: item }) => this.isSecret(item)),
    )
  }

  /** A request has no read-only properties, a response none that are write-only (OpenAPI 3.0). */
  #absent(location: Location, direction: Direction | undefined): ReadonlySet<string> {
    if (direction === undefined) return plainParts.absent
    const marker = direction === 'request' ? 'readOnly' : 'writeOnly'
    return this.#namesWhere(this.#inPlace.always(location), (property) => {
      const own = saysOf(property.schema, marker)
      if (own !== undefined) return own === true
      return this.#inPlace.always(property).some(({ schema }) => saysOf(schema, marker) === true)
    })
  }

  /** The names that the schemas give to properties for which something holds. */
  #namesWhere(
    locations: readonly Location[],
    holds: (property: Location) => boolean,
  ): ReadonlySet<string> {
    const properties = locations.flatMap((location) => this.#held(location, 'property'))
    return new Set(properties.filter(({ location }) => holds(location)).map(({ name }) => name))
  }

  /** The schemas that a schema has for parts of that kind. */
  #held(
    location: Location,
    appliesTo: Traits['appliesTo'],
  ): { readonly name: string; readonly location: Location }[] {
    const { schema } = location
    if (typeof schema === 'boolean') return []
    return this.#vocabulary
      .in(schema)
      .filter((keyword) => keyword.appliesTo === appliesTo)
      .flatMap((keyword) => heldBy(keyword, schema))
      .flatMap((tokens) => {
        const inner = this.#attempt(() => below(location, ...tokens))
        return inner === undefined ? [] : [{ name: String(tokens.at(-1)), location: inner }]
      })
  }
}

function saysOf(schema: Location['schema'], keyword: string): unknown {
  return typeof schema === 'boolean' ? undefined : schema[keyword]
}
