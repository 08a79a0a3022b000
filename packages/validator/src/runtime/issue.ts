import type { Path } from './path.js'

/** An issue of a value. */
export interface Issue {
  /** Property names and array indices from the value to the place; a missing property ends with its name. */
  readonly path: Path
  /** The same place as a JSON pointer (RFC 6901): `/maintenance/dow`; empty for the whole value. */
  readonly pointer: string
  /** The keyword of the contract that the value violates: `type`, `required`, `maxLength`, ... */
  readonly keyword: string
  /** A sentence that says what was expected and what was received. */
  readonly message: string
  /** The value of the keyword in the contract: `64` for `maxLength`, the allowed values for `enum`. */
  readonly expected: unknown
  /**
   * The received value in short: a string in quotes (shortened if it is long), a number, `null`, `an object`, `an array`;
   * `undefined` for a missing property, `secret` for a value that must not be shown.
   */
  readonly received: string
  /** A suggestion: one of the allowed values, or the correct name of a property. */
  readonly suggestion?: string
}
