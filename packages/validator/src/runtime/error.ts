import type { Issue } from './issue.js'

/** Thrown by `parse`. Its message has a line for each issue. It contains no part of the value besides what the issues show. */
export class ValidationError extends Error {
  /** For programs. */
  readonly code = 'VALIDATION_FAILED'
  override readonly name = 'ValidationError'
  declare readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ message }) => message).join('\n'))
    // Not enumerable, since the message already shows the issues.
    Object.defineProperty(this, 'issues', { value: issues })
  }
}
