import type { Check } from './check.js'
import type { Subject } from './subject.js'

/** How a keyword of JSON Schema is checked and reported. */
export interface Keyword {
  readonly name: string
  /** Keywords that cannot be understood apart from it and are compiled with it. */
  readonly companions?: readonly string[]
  /** Checks for the keyword's value; called only for schemas that have the keyword or a companion. */
  compile(subject: Subject, given: unknown): readonly Check[]
}
