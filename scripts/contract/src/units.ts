import { isObject, objectAt } from './document.js'
import type { JsonObject, JsonValue } from './model.js'
import { methods } from './operations.js'
import { pointerOf, splitReference, tokensOf, valueAt } from './pointer.js'

export type UnitKind = 'callback' | 'component' | 'operation' | 'schema' | 'webhook'

/** A part of a document that can be left out by itself: a schema or another component, an operation, a webhook. */
export interface Unit {
  readonly kind: UnitKind
  /** As people know it: `Pet`, `responses/NotFound`, `GET /pets`. */
  readonly name: string
  readonly pointer: string
  /** Where else something stands that belongs to it: the parameters of its path. */
  readonly beside: readonly string[]
  /** The references in it, each with its place. */
  readonly references: readonly Reference[]
}

export interface Reference {
  readonly at: string
  readonly target: string
}

/** Every unit of a document. A callback is one of its own, inside of its operation. */
export function unitsOf(document: JsonObject): Unit[] {
  return [
    ...Object.entries(objectAt(document, '#/components') ?? {}).flatMap(([section, map]) =>
      isObject(map) ? Object.keys(map).map((name) => component(document, section, name)) : [],
    ),
    ...operationsIn(document, 'paths', 'operation'),
    ...operationsIn(document, 'webhooks', 'webhook'),
  ]
}

/** The pointers of units, to find the one that a place belongs to. */
export class UnitFinder {
  readonly #units = new Map<string, Unit[]>()

  constructor(units: readonly Unit[]) {
    for (const unit of units) {
      for (const pointer of [unit.pointer, ...unit.beside]) {
        this.#units.set(pointer, [...(this.#units.get(pointer) ?? []), unit])
      }
    }
  }

  /** The innermost units that a place belongs to; several where they share the parameters of a path. */
  at(pointer: string): readonly Unit[] {
    for (let place = pointer; place !== '#'; place = place.slice(0, place.lastIndexOf('/'))) {
      const units = this.#units.get(place)
      if (units !== undefined) return units
      if (!place.includes('/')) break
    }
    return []
  }
}

/** The place in the document that a reference names; undefined for an anchor or another address. */
export function placeOf(target: string): string | undefined {
  const [address, fragment] = splitReference(target)
  return address === '' && fragment.startsWith('/') ? pointerOf(...tokensOf(target)) : undefined
}

function component(document: JsonObject, section: string, name: string): Unit {
  const pointer = pointerOf('components', section, name)
  const isSchema = section === 'schemas'
  return {
    kind: isSchema ? 'schema' : 'component',
    name: isSchema ? name : `${section}/${name}`,
    pointer,
    beside: [],
    references: referencesIn(valueAt(document, pointer) as JsonValue, pointer),
  }
}

function operationsIn(
  document: JsonObject,
  section: string,
  kind: 'operation' | 'webhook',
): Unit[] {
  return Object.entries(objectAt(document, `#/${section}`) ?? {}).flatMap(([path, item]) => {
    if (!isObject(item)) return []
    const shared = pointerOf(section, path, 'parameters')
    const ofItem = referencesIn(item['parameters'], shared)
    return Object.entries(item)
      .filter(([method, value]) => methods.includes(method) && isObject(value))
      .flatMap(([method, value]) => {
        const { callbacks, ...operation } = value as JsonObject
        const pointer = pointerOf(section, path, method)
        const name = `${method.toUpperCase()} ${path}`
        return [
          {
            kind,
            name,
            pointer,
            beside: [shared],
            references: [...ofItem, ...referencesIn(operation, pointer)],
          },
          ...Object.entries(isObject(callbacks) ? callbacks : {}).map(([callback, inner]) => ({
            kind: 'callback' as const,
            name: `${name} ${callback}`,
            pointer: `${pointer}/${pointerOf('callbacks', callback).slice(2)}`,
            beside: [],
            references: referencesIn(
              inner,
              `${pointer}/${pointerOf('callbacks', callback).slice(2)}`,
            ),
          })),
        ]
      })
  })
}

/** Keywords that hold values, in which a reference is text like any other. */
const values = new Set(['const', 'default', 'enum', 'example', 'examples', 'value'])

/** Keywords that hold things by name, where a name is just a name. */
const maps = new Set(['$defs', 'dependentSchemas', 'patternProperties', 'properties', 'responses'])

function referencesIn(node: JsonValue | undefined, at: string): Reference[] {
  const found: Reference[] = []
  const visit = (value: JsonValue, path: string, isMap: boolean): void => {
    if (Array.isArray(value)) {
      value.forEach((item: JsonValue, index) => visit(item, `${path}/${index}`, false))
    } else if (isObject(value)) {
      const { $ref } = value
      if (typeof $ref === 'string' && !isMap) found.push({ at: path, target: $ref })
      for (const [name, inner] of Object.entries(value)) {
        if (typeof inner !== 'object' || inner === null) continue
        if (!isMap && (values.has(name) || name.startsWith('x-'))) continue
        visit(inner, `${path}/${pointerOf(name).slice(2)}`, !isMap && maps.has(name))
      }
    }
  }
  if (node !== undefined) visit(node, at, false)
  return found
}
