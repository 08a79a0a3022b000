import type { Issue } from './issue.js'

/** Thrown by `parse`. Prints as a list of what is wrong; it holds no part of the value beyond what the issues show. */
export class ValidationError extends Error {
  /** For programs. */
  readonly code = 'VALIDATION_FAILED'
  override readonly name = 'ValidationError'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    const lines = issues.map(({ message }) => message)
    super(
      lines.length === 1
        ? lines[0]
        : `${lines.length} issues\n${lines.map((line) => `- ${line}`).join('\n')}`,
    )
    this.issues = issues
  }
}
