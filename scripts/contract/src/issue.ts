/** What is wrong at one place of a contract, and what to do about it. */
export interface ContractIssue {
  /** The file as the user named it, relative to the working folder where it lies below it. */
  readonly file: string
  /** JSON pointer inside that file, `#/paths/~1zone/get`; `#/` for the whole file. */
  readonly pointer: string
  /** 1-based; absent where only the bundled document is known. */
  readonly line?: number
  /** A sentence that names the problem and says what to do. */
  readonly message: string
}

/** Stops the pipeline before anything is written. Carries every problem that was found. */
export class ContractError extends Error {
  readonly code = 'CONTRACT_INVALID'
  readonly issues: readonly ContractIssue[]

  constructor(issues: readonly ContractIssue[], options?: ErrorOptions) {
    super(issues.map(formatIssue).join('\n'), options)
    this.name = 'ContractError'
    this.issues = issues
  }
}

/** One line: `spec/paths/service.yaml:12 #/valkey/get: sentence`. */
export function formatIssue({ file, line, pointer, message }: ContractIssue): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${pointer}: ${message}`
}

/**
 * Thrown by an emitter that meets something it does not support. The pointer is that of the bundled contract;
 * the pipeline adds the file.
 */
export class UnsupportedError extends Error {
  readonly code = 'UNSUPPORTED'
  readonly pointer: string

  constructor(pointer: string, message: string) {
    super(message)
    this.name = 'UnsupportedError'
    this.pointer = pointer
  }
}

/** How an emitter tells of something at a place of the bundled contract that does not stop it. */
export type Warn = (pointer: string, sentence: string) => void

/** Two lists of issues as one. What the first tells of a place is enough: a keyword may break a rule and say nothing, too. */
export function withoutRepeated(
  first: readonly ContractIssue[],
  second: readonly ContractIssue[],
): readonly ContractIssue[] {
  const placeOf = ({ file, pointer }: ContractIssue): string => JSON.stringify([file, pointer])
  const known = new Set(first.map(placeOf))
  return [...first, ...second.filter((issue) => !known.has(placeOf(issue)))]
}
