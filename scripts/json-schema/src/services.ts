import type { Graph } from './graph.js'
import type { InPlace } from './in-place.js'
import type { Location } from './location.js'
import type { Module } from './module.js'
import type { Names } from './names.js'
import type { CompilerOptions } from './options.js'
import type { PartsFinder } from './parts-finder.js'
import type { Registry } from './registry.js'
import type { Task, Unit, Variant } from './unit.js'
import type { Vocabulary } from './vocabulary.js'

/** What the compiler offers to those that write a function. */
export interface Services {
  readonly registry: Registry
  readonly vocabulary: Vocabulary
  readonly options: CompilerOptions
  readonly graph: Graph
  readonly inPlace: InPlace
  readonly parts: PartsFinder
  readonly names: Names
  /** The keywords that issues can be about. */
  readonly reported: Set<string>
  /** Both passes meet each place: it is told of once. */
  warn(pointer: string, sentence: string): void
  /** @param hint what to call it, behind the name of its user, if it has no name of its own */
  unit(location: Location, from: Variant, user: Pick<Unit, 'module' | 'name'>, hint: string): Unit
  /** The function of a unit for a task, ready to be called in a module. */
  call(unit: Unit, task: Task, user: Module): string
}
