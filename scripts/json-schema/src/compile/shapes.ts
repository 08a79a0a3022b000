import { declaration } from '@dbaas-valkey/source/code'
import { array, braces, prefixed, type Layout } from '@dbaas-valkey/source/layout'
import { literal, propertyKey } from '@dbaas-valkey/source/literal'
import type { Module } from '@dbaas-valkey/source/module'
import type { Name } from '@dbaas-valkey/source/name'
import { pascalCase } from '@dbaas-valkey/source/naming'
import { ts } from '@dbaas-valkey/source/snippet'

import { below, isSchemaObject, type Location } from '../model/location.js'
import { heldBy } from '../model/vocabulary.js'
import { variableFor } from '../print/names.js'
import type { Compiler } from './compiler.js'
import { knownNames } from './known-names.js'

/** Who needs a shape: it is written there, unless its schema has a module of its own. */
interface User {
  readonly module: Module
  readonly name: string
}

/** The parts of a value, with all schemas that are applied to each. */
interface Parts {
  readonly properties: ReadonlyMap<string, readonly Location[]>
  readonly others: readonly Location[]
  readonly items: readonly Location[]
}

/**
 * Writes the shapes of values (`runtime/shape.ts`), which strict validation needs besides the two passes. A shape is one for
 * all schemas that are applied to a value, so that a property is known as soon as one of them names it, whether the value
 * passes that one or not. Code that does not validate strictly refers to no shape, and bundlers leave it out.
 */
export class Shapes {
  readonly #compiler: Compiler
  readonly #written = new Map<string, { readonly module: Module; readonly text: string }>()

  constructor(compiler: Compiler) {
    this.#compiler = compiler
  }

  /**
   * The shape of what a schema is applied to; undefined where nothing in it can be unknown.
   *
   * @param into the module that refers to it
   */
  of(location: Location, user: User, into: Module, hint = ''): Name | undefined {
    return this.#shape([location], user, into, hint)
  }

  #shape(given: readonly Location[], user: User, into: Module, hint: string): Name | undefined {
    const roots = given.map((location) => this.#compiler.follow(location))
    if (!this.#canMiss(roots, new Set())) return undefined
    const key = keyOf(roots)
    const known = this.#written.get(key)
    if (known !== undefined) return into.import(known.module, known.text)
    const [root] = roots
    const home = roots.length === 1 && root ? this.#compiler.homeOf(root) : undefined
    const { module, name } = home ?? { module: user.module, name: user.name + hint }
    const text = this.#compiler.scope.take(`shapeOf${name}`)
    // Before its parts are written, which may contain it again.
    this.#written.set(key, { module, text })
    const declared = module.declare(text)
    const type = this.#compiler.runtime.type(module, 'shape', 'Shape')
    const value = this.#write(roots, { module, name })
    module.add(declaration(declared, prefixed(ts`const ${declared}: ${type} = `, value)))
    return into.import(module, text)
  }

  #write(roots: readonly Location[], user: User): Layout {
    const applied = this.#appliedTo(roots)
    const { properties, others, items } = this.#partsOf(applied)
    const thunk = (locations: readonly Location[], hint: string): Layout[] => {
      const name =
        locations.length > 0 ? this.#shape(locations, user, user.module, hint) : undefined
      return name === undefined ? [] : [ts`() => ${name}`]
    }
    const entries = [...properties].flatMap(([name, locations]) =>
      thunk(locations, pascalCase(name)).map((of) => prefixed(`${propertyKey(name)}: `, of)),
    )
    const names = knownNames(applied, this.#compiler.vocabulary)
    const wanted = `${variableFor(user.name)}Names`
    const constant =
      names && user.module.constant(wanted, 'readonly string[]', array(...names.map(literal)))
    return braces('', [
      ...(constant ? [ts`names: ${constant}`] : []),
      ...(entries.length > 0 ? [prefixed('properties: ', braces('', entries))] : []),
      ...thunk(others, 'Others').map((of) => prefixed('others: ', of)),
      ...thunk(items, 'Items').map((of) => prefixed('items: ', of)),
    ])
  }

  /** Whether a value can have a property, at any depth, that no schema knows. */
  #canMiss(given: readonly Location[], seen: Set<string>): boolean {
    const roots = given.map((location) => this.#compiler.follow(location))
    const key = keyOf(roots)
    if (seen.has(key)) return false
    seen.add(key)
    const applied = this.#appliedTo(roots)
    if (knownNames(applied, this.#compiler.vocabulary) !== undefined) return true
    const { properties, others, items } = this.#partsOf(applied)
    return [...properties.values(), others, items].some((part) => this.#canMiss(part, seen))
  }

  #appliedTo(roots: readonly Location[]): readonly Location[] {
    return roots.flatMap((root) => this.#compiler.inPlace.ever(root))
  }

  #partsOf(applied: readonly Location[]): Parts {
    const properties = new Map<string, Location[]>()
    const others: Location[] = []
    const items: Location[] = []
    for (const location of applied) {
      if (!isSchemaObject(location.schema)) continue
      for (const keyword of this.#compiler.vocabulary.in(location.schema)) {
        for (const tokens of heldBy(keyword, location.schema)) {
          const part = below(location, ...tokens)
          const name = String(tokens.at(-1))
          if (keyword.appliesTo === 'property')
            properties.set(name, [...(properties.get(name) ?? []), part])
          if (keyword.appliesTo === 'properties') others.push(part)
          if (keyword.appliesTo === 'item') items.push(part)
        }
      }
    }
    return { properties, others, items }
  }
}

function keyOf(locations: readonly Location[]): string {
  return [...new Set(locations.map(({ document, pointer }) => document + pointer))].sort().join(' ')
}
