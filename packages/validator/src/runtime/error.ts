import type { Issue } from './issue.js'

/** Thrown by `parse`. Prints as a list of what is wrong, a line for each issue; it holds no part of the value beyond what the issues show. */
export class ValidationError extends Error {
  /** For programs. */
  readonly code = 'VALIDATION_FAILED'
  override readonly name = 'ValidationError'
  declare readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ message }) => message).join('\n'))
    // Its own property, but not one to print: the message says it all.
    Object.defineProperty(this, 'issues', { value: issues })
  }
}
