import type { SchemaObject } from '@dbaas-valkey/contract/model'

import type { Attempt } from '../model/attempt.js'
import { below, type Location } from '../model/location.js'
import type { Registry } from '../model/registry.js'
import type { Traits } from '../model/traits.js'
import { heldBy, type Vocabulary } from '../model/vocabulary.js'

export type Direction = 'request' | 'response'

/** What stands in a schema, up to the references in it. */
interface Node {
  readonly targets: Node[]
  hasReadOnly: boolean
  hasWriteOnly: boolean
  /** Whether a value is gone over more than once, so that issues may come out of order. */
  repeats: boolean
  /** Whether more than one schema may be applied to the same part of a value. */
  overlaps: boolean
  /** Undefined until it is asked for, null while it is being found out. */
  deep: boolean | null | undefined
}

/** Answers questions about a schema that depend on everything it refers to. */
export class Graph {
  readonly #registry: Registry
  readonly #vocabulary: Vocabulary
  readonly #attempt: Attempt
  readonly #nodes = new Map<string, Node>()

  constructor(registry: Registry, vocabulary: Vocabulary, attempt: Attempt = (task) => task()) {
    this.#registry = registry
    this.#vocabulary = vocabulary
    this.#attempt = attempt
  }

  /** Whether something in the schema refers back to itself, so that the values it accepts may be of any depth. */
  isDeep(location: Location): boolean {
    return isDeep(this.#node(location))
  }

  /** Whether a value can be gone over more than once, so that its issues may come out of order. */
  isUnordered(location: Location): boolean {
    return this.#reaches(location, 'repeats')
  }

  /** Whether the same part of a value can be judged more than once, at each of any number of levels. */
  isMemoized(location: Location): boolean {
    return this.isDeep(location) && this.#reaches(location, 'overlaps')
  }

  /** Whether a request (or a response) is validated in another way than the schema as it stands. */
  dependsOn(location: Location, direction: Direction): boolean {
    return this.#reaches(location, direction === 'request' ? 'hasReadOnly' : 'hasWriteOnly')
  }

  #reaches(
    location: Location,
    flag: 'hasReadOnly' | 'hasWriteOnly' | 'overlaps' | 'repeats',
  ): boolean {
    const seen = new Set<Node>()
    const queue = [this.#node(location)]
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (node[flag]) return true
      if (!seen.has(node)) queue.push(...node.targets)
      seen.add(node)
    }
    return false
  }

  #node(location: Location): Node {
    const key = location.document + location.pointer
    const known = this.#nodes.get(key)
    if (known) return known
    const node: Node = {
      targets: [],
      hasReadOnly: false,
      hasWriteOnly: false,
      repeats: false,
      overlaps: false,
      deep: undefined,
    }
    this.#nodes.set(key, node)
    this.#visit(node, location)
    return node
  }

  #visit(node: Node, location: Location): void {
    const { schema } = location
    if (typeof schema === 'boolean') return
    if (schema.readOnly === true) node.hasReadOnly = true
    if (schema.writeOnly === true) node.hasWriteOnly = true
    const keywords = this.#vocabulary.in(schema)
    const repeats = passesOver(this.#vocabulary, schema) > 1
    if (repeats) node.repeats = true
    if (repeats || keywords.some(overlaps)) node.overlaps = true
    for (const keyword of keywords) {
      const given = schema[keyword.name]
      // Where it leads depends on the way here, and its purpose is to make recursive schemas extensible.
      if (keyword.subschemas === 'dynamic reference') node.deep = true
      if (keyword.subschemas === 'reference' && typeof given === 'string') {
        const target = this.#attempt(() => this.#registry.resolve(location, given))
        if (target) node.targets.push(this.#node(target))
      }
      if (keyword.appliesTo === 'annotation') continue
      for (const tokens of heldBy(keyword, schema)) {
        const inner = this.#attempt(() => below(location, ...tokens))
        if (inner) this.#visit(node, inner)
      }
    }
  }
}

/** How often a schema has the parts of a value gone over; keywords that are compiled together go over them once. */
function passesOver(vocabulary: Vocabulary, schema: SchemaObject): number {
  let passes = 0
  for (const group of vocabulary.groups) {
    const visiting = [group, ...(group.companions ?? [])].filter(
      ({ name, visits }) => visits !== 'never' && schema[name] !== undefined,
    )
    const [first] = visiting
    if (first === undefined) continue
    passes += first.visits === 'once a schema' ? heldBy(first, schema).length : 1
  }
  return passes
}

/** Whether a keyword looks at parts that others look at as well, or that are looked at again to know what was evaluated. */
function overlaps(keyword: Traits): boolean {
  if ('overlaps' in keyword) return keyword.overlaps
  return keyword.appliesTo === 'value' && 'mustPass' in keyword
}

/** Depth first: to meet a node that is still being found out is to have gone in a circle. */
function isDeep(node: Node): boolean {
  if (node.deep === undefined) {
    node.deep = null
    node.deep = node.targets.some((target) => isDeep(target))
  }
  return node.deep ?? true
}
