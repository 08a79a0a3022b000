import type { SchemaObject } from '../../contract/model.js'
import type { Direction } from './graph.js'
import type { InPlace } from './in-place.js'
import { below, isSchemaObject, type Location } from './location.js'

import { orPlain, plainParts, type Parts } from './parts.js'

/** Finds out what all schemas that are applied to the same value say together. */
export class PartsFinder {
  readonly #inPlace: InPlace
  readonly #known = new Map<Direction | undefined, WeakMap<SchemaObject, Parts>>()

  constructor(inPlace: InPlace) {
    this.#inPlace = inPlace
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
      secret: namesWhere(this.#inPlace.ever(location), (property) => this.isSecret(property)),
      hasSecretItems: this.#hasSecretItems(location),
      absent: this.#absent(location, direction),
    })
  }

  /** Those of other schemas: a list of items may well have some that are secret and others that are not. */
  #hasSecretItems(location: Location): boolean {
    const [, ...others] = this.#inPlace.ever(location)
    return others.some((other) => itemsOf(other).some((item) => this.isSecret(item)))
  }

  /** A request has no read-only properties, a response none that are write-only (OpenAPI 3.0). */
  #absent(location: Location, direction: Direction | undefined): ReadonlySet<string> {
    if (direction === undefined) return plainParts.absent
    const marker = direction === 'request' ? 'readOnly' : 'writeOnly'
    return namesWhere(this.#inPlace.always(location), (property) => {
      const own = saysOf(property.schema, marker)
      if (own !== undefined) return own === true
      return this.#inPlace.always(property).some(({ schema }) => saysOf(schema, marker) === true)
    })
  }
}

function namesWhere(
  locations: readonly Location[],
  holds: (property: Location) => boolean,
): ReadonlySet<string> {
  return new Set(
    locations.flatMap((location) => {
      const properties = saysOf(location.schema, 'properties')
      if (!isSchemaObject(properties)) return []
      return Object.keys(properties).filter((name) => holds(below(location, 'properties', name)))
    }),
  )
}

function itemsOf(location: Location): Location[] {
  const prefixItems = saysOf(location.schema, 'prefixItems')
  const first = Array.isArray(prefixItems) ? [...prefixItems.keys()] : []
  return [
    ...first.map((index) => below(location, 'prefixItems', index)),
    ...['items', 'contains', 'unevaluatedItems']
      .filter((keyword) => saysOf(location.schema, keyword) !== undefined)
      .map((keyword) => below(location, keyword)),
  ]
}

function saysOf(schema: Location['schema'], keyword: string): unknown {
  return typeof schema === 'boolean' ? undefined : schema[keyword]
}
