import type { Direction } from './graph.js'
import { InPlace } from './in-place.js'
import { below, isSchemaObject, type Location } from './location.js'
import type { Registry } from './registry.js'

/** What matters of the parts of a value wherever they are looked at, and may be said in another place. */
export interface Parts {
  /** The properties whose values must not be shown. */
  readonly secret: ReadonlySet<string>
  readonly hasSecretItems: boolean
  /** The properties that are not part of a message in this direction. */
  readonly absent: ReadonlySet<string>
}

export const plainParts: Parts = { secret: new Set(), hasSecretItems: false, absent: new Set() }

/** Finds out what all schemas that are applied to the same value say together. */
export class PartsFinder {
  readonly #inPlace: InPlace
  readonly #known = new Map<string, Parts>()

  constructor(registry: Registry) {
    this.#inPlace = new InPlace(registry)
  }

  /** Whether a value must not be shown, whichever of the schemas applied to it says so. */
  isSecret(location: Location): boolean {
    return this.#inPlace.ever(location).some(({ schema }) => saysOf(schema, 'x-secret') === true)
  }

  of(location: Location, direction: Direction | undefined): Parts {
    const key = [location.document, location.pointer, direction].join(' ')
    const known = this.#known.get(key)
    if (known) return known
    const parts = {
      secret: namesWhere(this.#inPlace.ever(location), (property) => this.isSecret(property)),
      hasSecretItems: this.#hasSecretItems(location),
      absent: this.#absent(location, direction),
    }
    this.#known.set(key, parts)
    return parts
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

export function together(some: Parts, others: Parts): Parts {
  return {
    secret: new Set([...some.secret, ...others.secret]),
    hasSecretItems: some.hasSecretItems || others.hasSecretItems,
    absent: new Set([...some.absent, ...others.absent]),
  }
}

/** What of some parts is not said of others. */
export function beyond(some: Parts, others: Parts): Parts {
  return {
    secret: new Set([...some.secret].filter((name) => !others.secret.has(name))),
    hasSecretItems: some.hasSecretItems && !others.hasSecretItems,
    absent: new Set([...some.absent].filter((name) => !others.absent.has(name))),
  }
}

/** Empty where nothing is said. */
export function partsKey({ secret, hasSecretItems, absent }: Parts): string {
  if (secret.size === 0 && !hasSecretItems && absent.size === 0) return ''
  return JSON.stringify([[...secret].sort(), hasSecretItems, [...absent].sort()])
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
