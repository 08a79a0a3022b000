import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { SchemaObject } from '@dbaas-valkey/contract/model'
import type { Module } from '@dbaas-valkey/source/module'
import type { Name } from '@dbaas-valkey/source/name'
import { Scope } from '@dbaas-valkey/source/scope'

import { Graph } from '../analysis/graph.js'
import { InPlace } from '../analysis/in-place.js'
import { PartsFinder } from '../analysis/parts-finder.js'
import type { Attempt } from '../model/attempt.js'
import type { Location } from '../model/location.js'
import type { CompilerOptions } from '../model/options.js'
import { Registry, type Document } from '../model/registry.js'
import { Vocabulary } from '../model/vocabulary.js'
import { helperNames, Runtime } from '../print/helpers.js'
import {
  asItStands,
  functionName,
  variantKey,
  variantSuffix,
  type CompiledFunction,
  type Task,
  type Variant,
} from './compiled-function.js'
import { evaluatedBy } from './evaluated.js'
import type { AllKeywords } from './keyword-context.js'
import type { Keyword } from './keyword.js'
import { compileSchema } from './schema.js'
import type { Services } from './services.js'
import { writeFunction } from './write.js'

/** Where a schema with a name of its own goes, and its type there. */
export interface Home {
  readonly module: Module
  readonly name: string
  readonly type?: string
}

/** Compiles schemas to functions, each once, in the modules where they belong. */
export class Compiler implements Services {
  readonly vocabulary: Vocabulary
  readonly registry: Registry
  readonly options: CompilerOptions
  readonly graph: Graph
  readonly inPlace: InPlace
  readonly parts: PartsFinder
  /** The names of functions. They are unique in all modules, so that imports never clash. */
  readonly scope: Scope
  /** Where generated code finds the functions that it calls. */
  readonly runtime: Runtime
  /** The keywords that issues can be about. */
  readonly reported = new Set<string>()
  readonly #keywords: AllKeywords
  readonly #warned = new Set<string>()
  readonly #homes = new Map<string, Home>()
  readonly #functions = new Map<string, CompiledFunction>()
  readonly #written = new Set<string>()
  readonly #queue: (() => void)[] = []

  /** Both passes meet each place: it is told of once. */
  warn(pointer: string, sentence: string): void {
    if (this.#warned.has(pointer)) return
    this.#warned.add(pointer)
    this.options.warn?.(pointer, sentence)
  }

  constructor(
    documents: readonly Document[],
    options: CompilerOptions,
    keywords: readonly Keyword[],
  ) {
    this.vocabulary = new Vocabulary(keywords)
    this.options = options
    const attempt: Attempt = (task) => this.attempt(task)
    this.registry = new Registry(documents, this.vocabulary, attempt)
    this.runtime = new Runtime(options.runtime)
    this.scope = scopeOfFunctions(options.reservedNames)
    this.graph = new Graph(this.registry, this.vocabulary, attempt)
    this.inPlace = new InPlace(this.registry, this.vocabulary, attempt)
    this.parts = new PartsFinder(this.inPlace, this.vocabulary, attempt)
    this.#keywords = {
      checksOf: (context) => compileSchema(keywords, context),
      evaluatedBy: (...given) => evaluatedBy(keywords, ...given),
    }
  }

  /** Says where a schema goes, before anything is compiled. What stands inside it goes to the same module. */
  settle(location: Location, home: Home): void {
    this.#homes.set(location.document + location.pointer, home)
  }

  /** @param hint what to call it, behind the name of its user, if it has no name of its own */
  functionOf(
    given: Location,
    from: Variant,
    user: Pick<CompiledFunction, 'module' | 'name'>,
    hint: string,
  ): CompiledFunction {
    const location = this.follow(given)
    const variant = this.#enter(location, from)
    const place = location.document + location.pointer
    const key = `${place} ${variantKey(variant)}`
    const known = this.#functions.get(key)
    if (known) return known
    const own = this.#homes.get(place)
    const isNamed =
      own !== undefined && variantKey(variant) === variantKey(this.#enter(location, asItStands))
    const wanted = own ? own.name + variantSuffix(variant) : user.name + hint
    const compiled: CompiledFunction = {
      location,
      variant,
      module: this.#moduleOf(location) ?? user.module,
      name: isNamed ? own.name : this.scope.take(wanted),
      type: isNamed ? own.type : undefined,
      deep: this.graph.isDeep(location),
      memoized: this.graph.isMemoized(location),
    }
    this.#functions.set(key, compiled)
    return compiled
  }

  /** The function of a function for a task, ready to be called in a module. */
  call(compiled: CompiledFunction, task: Task, user: Module): Name {
    const name = functionName(compiled, task)
    if (!this.#written.has(name)) {
      this.#written.add(name)
      this.#queue.push(() =>
        compiled.module.add(...writeFunction(this, this.#keywords, compiled, task, name)),
      )
    }
    return user.import(compiled.module, name)
  }

  /** Where a schema with a name of its own goes; undefined for all others. */
  homeOf({ document, pointer }: Location): Home | undefined {
    return this.#homes.get(document + pointer)
  }

  /** Writes every function that was asked for, and those that they ask for. */
  run(): void {
    // The queue grows while it is gone through.
    for (let index = 0; index < this.#queue.length; index++) {
      const next = this.#queue[index]
      if (next) this.attempt(next)
    }
    this.#queue.length = 0
  }

  /** Does something, and goes on after what is not supported in it where the options want it told. */
  attempt<T>(task: () => T): T | undefined {
    try {
      return task()
    } catch (error) {
      const { unsupported } = this.options
      if (unsupported === undefined || !(error instanceof UnsupportedError)) throw error
      unsupported(error)
      return undefined
    }
  }

  /** What a schema that does nothing but refer leads to in the end. */
  follow(location: Location): Location {
    const seen = new Set<Location['schema']>()
    let place = location
    // A circle is refused where it is compiled. Another document has to be entered, for its dynamic anchors.
    while (this.#isAlias(place.schema) && place.base === location.base && !seen.has(place.schema)) {
      seen.add(place.schema)
      place = this.registry.resolve(place, place.schema.$ref)
    }
    return place
  }

  /** The variant in which a schema is compiled when it is reached in another one. */
  #enter(location: Location, { direction, anchors, siblings }: Variant): Variant {
    const matters = direction !== undefined && this.graph.dependsOn(location, direction)
    return {
      direction: matters ? direction : undefined,
      // The outermost schema with a dynamic anchor wins (JSON Schema Core, section 8.2.3.2).
      anchors: new Map([...this.registry.dynamicAnchors(location.base), ...anchors]),
      siblings,
    }
  }

  #moduleOf({ document, pointer }: Location): Module | undefined {
    for (
      let place = pointer;
      place !== '';
      place = place.slice(0, Math.max(0, place.lastIndexOf('/')))
    ) {
      const home = this.#homes.get(document + place)
      if (home) return home.module
    }
    return undefined
  }

  /** With an `$id`, a schema is also a scope for dynamic references, and so more than what it refers to. */
  #isAlias(schema: Location['schema']): schema is SchemaObject & { readonly $ref: string } {
    if (typeof schema === 'boolean' || typeof schema.$ref !== 'string') return false
    if (schema.$id !== undefined) return false
    return Object.keys(schema).every((key) => key === '$ref' || this.vocabulary.isAnnotation(key))
  }
}

/** A scope for the names of schemas, each of which is also that of functions: `isNAME`, `inspectNAME`. */
export function scopeOfFunctions(reservedNames: readonly string[] = []): Scope {
  return new Scope([
    ...helperNames.map((name) => name.replace(/^(?:is|inspect)/, '')),
    ...reservedNames,
    'Place',
    'Properties',
    'Report',
  ])
}
