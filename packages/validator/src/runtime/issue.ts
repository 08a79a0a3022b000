import type { Path } from './path.js'

/** One thing that is wrong with a value. */
export interface Issue {
  /** Property names and array indices from the value to the place; a missing property ends with its name. */
  readonly path: Path
  /** The same place as a JSON pointer (RFC 6901): `/maintenance/dow`; empty for the whole value. */
  readonly pointer: string
  /** The keyword of the contract that is not met: `type`, `required`, `maxLength`, ... */
  readonly keyword: string
  /** A sentence that says what was expected and what was received. */
  readonly message: string
  /** What the keyword says in the contract: `64` for `maxLength`, the allowed values for `enum`. */
  readonly expected: unknown
  /**
   * What is there instead, short: a string in quotes (cut if it is long), a number, `null`, `an object`, `an array`;
   * `undefined` where something is missing, `secret` for what must not be shown.
   */
  readonly received: string
  /** What was probably meant: one of the allowed values, or a property's right name. */
  readonly suggestion?: string
}
