import type { SchemaObject } from '../../contract/model.js'
import { subschemas } from './keywords/subschemas.js'
import { below, type Location } from './location.js'
import type { Registry } from './registry.js'

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
  readonly #nodes = new Map<string, Node>()

  constructor(registry: Registry) {
    this.#registry = registry
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
  isRevisited(location: Location): boolean {
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
    if (passesOver(schema) > 1) node.repeats = true
    if (passesOver(schema) > 1 || overlapping.some((keyword) => schema[keyword] !== undefined)) {
      node.overlaps = true
    }
    if (typeof schema.$ref === 'string') {
      node.targets.push(this.#node(this.#registry.resolve(location, schema.$ref)))
    }
    // Where it leads depends on the way here, and its purpose is to make recursive schemas extensible.
    if (schema.$dynamicRef !== undefined) node.deep = true
    for (const tokens of subschemas(schema)) {
      if (tokens[0] !== '$defs') this.#visit(node, below(location, ...tokens))
    }
  }
}

/** Keywords that each go over the parts of a value by themselves, or judge the whole of it after its parts. */
const passes = [
  ['$ref'],
  ['$dynamicRef'],
  ['anyOf'],
  ['const'],
  ['contains'],
  ['dependentRequired'],
  ['dependentSchemas'],
  ['enum'],
  ['if'],
  ['items', 'prefixItems'],
  ['not'],
  ['oneOf'],
  ['patternProperties', 'properties', 'propertyNames', 'additionalProperties', 'required'],
  ['unevaluatedItems'],
  ['unevaluatedProperties'],
  ['uniqueItems'],
]

/** Keywords that look at parts that others look at as well, or that are looked at again to know what was evaluated. */
const overlapping = [
  'allOf',
  'anyOf',
  'contains',
  'dependentSchemas',
  'if',
  'not',
  'oneOf',
  'patternProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
]

function passesOver(schema: SchemaObject): number {
  const { allOf } = schema
  const own = passes.filter((keywords) => keywords.some((keyword) => schema[keyword] !== undefined))
  return own.length + (Array.isArray(allOf) ? allOf.length : 0)
}

/** Depth first: to meet a node that is still being found out is to have gone in a circle. */
function isDeep(node: Node): boolean {
  if (node.deep === undefined) {
    node.deep = null
    node.deep = node.targets.some((target) => isDeep(target))
  }
  return node.deep ?? true
}
