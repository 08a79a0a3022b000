import type { SchemaObject } from '../../contract/model.js'
import { below, isSchemaObject, type Location } from './location.js'
import type { Registry } from './registry.js'

type Known = WeakMap<SchemaObject, readonly Location[]>

/** Finds the schemas that are applied to the same value as another one, itself among them. */
export class InPlace {
  readonly #registry: Registry
  readonly #always: Known = new WeakMap()
  readonly #ever: Known = new WeakMap()

  constructor(registry: Registry) {
    this.#registry = registry
  }

  /** Those that a value must pass: through references and `allOf`. */
  always(location: Location): readonly Location[] {
    return remember(this.#always, location, () => this.#reach(location, ['allOf'], []))
  }

  /** All, whether the value has to pass them or not. */
  ever(location: Location): readonly Location[] {
    const single = ['if', 'then', 'else', 'not']
    const several = ['allOf', 'anyOf', 'oneOf', 'dependentSchemas']
    return remember(this.#ever, location, () => this.#reach(location, several, single))
  }

  #reach(from: Location, several: readonly string[], single: readonly string[]): Location[] {
    const found = new Map<SchemaObject, Location>()
    const queue = [from]
    for (let location = queue.pop(); location !== undefined; location = queue.pop()) {
      const { schema } = location
      if (!isSchemaObject(schema) || found.has(schema)) continue
      found.set(schema, location)
      if (typeof schema.$ref === 'string') {
        queue.push(this.#registry.resolve(location, schema.$ref))
      }
      for (const keyword of single) {
        if (schema[keyword] !== undefined) queue.push(below(location, keyword))
      }
      for (const keyword of several) {
        const names = Object.keys((schema[keyword] ?? {}) as object)
        queue.push(...names.map((name) => below(location, keyword, name)))
      }
    }
    return [...found.values()]
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
