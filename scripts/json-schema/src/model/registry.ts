import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import { escapeToken, splitReference, tokensOf } from '@dbaas-valkey/contract/pointer'

import type { Attempt } from './attempt.js'
import { asSchema, baseOf, below, resolveUri, type Location } from './location.js'
import type { Vocabulary } from './vocabulary.js'

/** A document that references may lead into. */
export interface Document {
  /** The address by which references name it. */
  readonly uri: string
  readonly root: unknown
  /** Pointers of the schemas in it; by default the document is a schema itself. */
  readonly schemas?: readonly string[]
}

/** What an address stands for: a document, or a part of one with an `$id` of its own. */
interface SchemaResource {
  readonly root: unknown
  readonly document: string
  readonly pointer: string
  readonly base: string
  readonly anchors: Map<string, Location>
  readonly dynamicAnchors: Map<string, Location>
}

/** Finds the schemas that references name (JSON Schema Core, section 8). */
export class Registry {
  readonly #resources = new Map<string, SchemaResource>()
  readonly #vocabulary: Vocabulary
  readonly #attempt: Attempt

  /** @param attempt does what may not be supported, and goes on where that is only told of */
  constructor(
    documents: readonly Document[],
    vocabulary: Vocabulary,
    attempt: Attempt = (task) => task(),
  ) {
    this.#vocabulary = vocabulary
    this.#attempt = attempt
    for (const { uri, root, schemas = ['#'] } of documents) {
      this.#add(uri, { root, document: uri, pointer: '#', base: baseOf(root, uri, '#') })
      for (const pointer of schemas) attempt(() => this.#index(this.at(uri, pointer)))
    }
  }

  /** The schema at a pointer of a document. */
  at(uri: string, pointer: string): Location {
    return this.#walk(uri, pointer, pointer)
  }

  /** @throws UnsupportedError where the reference leads nowhere */
  resolve(from: Location, reference: string): Location {
    const [uri, fragment] = splitReference(resolveUri(reference, from.base, from.pointer))
    const name = decode(fragment)
    if (name === '' || name.startsWith('/')) return this.#walk(uri, `#${fragment}`, from.pointer)
    const anchor = this.#resource(uri, from.pointer).anchors.get(name)
    if (anchor) return anchor
    throw new UnsupportedError(from.pointer, `There is no \`$anchor\` named \`${name}\` in ${uri}.`)
  }

  /** Where a reference leads; undefined where it leads nowhere. */
  find(from: Location, reference: string): Location | undefined {
    try {
      return this.resolve(from, reference)
    } catch (error) {
      if (error instanceof UnsupportedError) return undefined
      throw error
    }
  }

  /**
   * Where `$dynamicRef` leads (Core, section 8.2.3.2): to what `$ref` would lead to, unless that is a dynamic anchor
   * and one of its name is in force.
   */
  resolveDynamic(
    from: Location,
    reference: string,
    anchors: ReadonlyMap<string, Location>,
  ): Location {
    const target = this.resolve(from, reference)
    const name = reference.slice(reference.indexOf('#') + 1)
    const isDynamic = typeof target.schema === 'object' && target.schema.$dynamicAnchor === name
    return (isDynamic ? anchors.get(name) : undefined) ?? target
  }

  /** The schemas that a resource offers to `$dynamicRef`, by name. */
  dynamicAnchors(base: string): ReadonlyMap<string, Location> {
    return this.#resources.get(base)?.dynamicAnchors ?? new Map<string, Location>()
  }

  #add(uri: string, place: Omit<SchemaResource, 'anchors' | 'dynamicAnchors'>): void {
    if (this.#resources.has(uri)) return
    this.#resources.set(uri, { ...place, anchors: new Map(), dynamicAnchors: new Map() })
  }

  #index(location: Location): void {
    const { schema, document, pointer, base } = location
    if (typeof schema === 'boolean') return
    if (typeof schema.$id === 'string') this.#add(base, { root: schema, document, pointer, base })
    const resource = this.#resources.get(base)
    const { $anchor, $dynamicAnchor } = schema
    if (resource && typeof $anchor === 'string') setAnchor(resource.anchors, $anchor, location)
    if (resource && typeof $dynamicAnchor === 'string') {
      setAnchor(resource.anchors, $dynamicAnchor, location)
      resource.dynamicAnchors.set($dynamicAnchor, location)
    }
    for (const tokens of this.#vocabulary.subschemas(schema)) {
      this.#attempt(() => this.#index(below(location, ...tokens)))
    }
  }

  #resource(uri: string, from: string): SchemaResource {
    const resource = this.#resources.get(uri)
    if (resource) return resource
    throw new UnsupportedError(
      from,
      `The reference leads to ${uri}, which is not part of the document. Copy what it names into it.`,
    )
  }

  /** Follows a pointer from a resource's root, minding each `$id` on the way. */
  #walk(uri: string, pointer: string, from: string): Location {
    const resource = this.#resource(uri, from)
    const { document } = resource
    let { root: value, pointer: at, base } = resource
    for (const token of tokensOf(pointer)) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) {
        throw new UnsupportedError(from, `The reference to ${uri}${pointer} leads nowhere.`)
      }
      value = (value as Record<string, unknown>)[token]
      at += `/${escapeToken(token)}`
      base = baseOf(value, base, at)
    }
    return { schema: asSchema(value, at), document, pointer: at, base }
  }
}

/** A name that two schemas of a resource have stands for neither. */
function setAnchor(anchors: Map<string, Location>, name: string, location: Location): void {
  const { document, pointer } = anchors.get(name) ?? location
  if (document + pointer !== location.document + location.pointer) {
    throw new UnsupportedError(
      location.pointer,
      `\`${name}\` is the name of ${pointer} already. Give each anchor a name of its own.`,
    )
  }
  anchors.set(name, location)
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    // A stray percent sign is a character like any other.
    return fragment
  }
}
