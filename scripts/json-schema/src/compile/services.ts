import type { Module } from '@dbaas-valkey/source/module'
import type { Name } from '@dbaas-valkey/source/name'
import type { Scope } from '@dbaas-valkey/source/scope'

import type { Graph } from '../analysis/graph.js'
import type { InPlace } from '../analysis/in-place.js'
import type { PartsFinder } from '../analysis/parts-finder.js'
import type { Location } from '../model/location.js'
import type { CompilerOptions } from '../model/options.js'
import type { Registry } from '../model/registry.js'
import type { Vocabulary } from '../model/vocabulary.js'
import type { Runtime } from '../print/helpers.js'
import type { CompiledFunction, Task, Variant } from './compiled-function.js'

/** What the compiler offers to those that write a function. */
export interface Services {
  readonly registry: Registry
  readonly vocabulary: Vocabulary
  readonly options: CompilerOptions
  readonly graph: Graph
  readonly inPlace: InPlace
  readonly parts: PartsFinder
  readonly scope: Scope
  readonly runtime: Runtime
  /** The keywords that issues can be about. */
  readonly reported: Set<string>
  /** Does something, and goes on after what is not supported in it where the options want it told. */
  attempt<T>(task: () => T): T | undefined
  /** Both passes meet each place: it is told of once. */
  warn(pointer: string, sentence: string): void
  /** @param hint what to call it, behind the name of its user, if it has no name of its own */
  functionOf(
    location: Location,
    from: Variant,
    user: Pick<CompiledFunction, 'module' | 'name'>,
    hint: string,
  ): CompiledFunction
  /** The function of a function for a task, ready to be called in a module. */
  call(compiled: CompiledFunction, task: Task, user: Module): Name
}
