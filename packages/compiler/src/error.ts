import { ContractError, UnsupportedError } from '@dbaas-valkey/contract/issue'
import { ForeignFilesError } from '@dbaas-valkey/source/own-files'

/** Something wrong at one place of a document, and what to do about it. */
export interface DocumentIssue {
  readonly file: string
  /** A JSON pointer, as a URI fragment. */
  readonly pointer: string
  /** From 1, where it is known. */
  readonly line?: number
  readonly message: string
}

/** What kind of problem a {@link CompilerError} tells of. */
export type CompilerErrorCode = 'CONFIG_INVALID' | 'FOREIGN_FILES' | 'INPUT_INVALID' | 'USAGE'

/**
 * Thrown for what is yours to correct. Its message has a line for each problem.
 *
 * @example
 * try {
 *   await compile({ input: 'openapi.yaml' })
 * } catch (error) {
 *   if (error instanceof CompilerError) for (const { pointer } of error.issues) console.log(pointer)
 * }
 */
export class CompilerError extends Error {
  override readonly name = 'CompilerError'
  /**
   * `INPUT_INVALID`: a document; `CONFIG_INVALID`: the config file; `USAGE`: the options; `FOREIGN_FILES`: a file of somebody
   * else's would be written over.
   */
  readonly code: CompilerErrorCode
  /** Of the document, for `INPUT_INVALID`. */
  readonly issues: readonly DocumentIssue[]

  constructor(
    code: CompilerErrorCode,
    message: string,
    options: ErrorOptions & { readonly issues?: readonly DocumentIssue[] } = {},
  ) {
    super(message, options)
    this.code = code
    this.issues = options.issues ?? []
  }
}

/** Returns the error in the words of this package; one that is nobody's to correct stays as it is. */
export function asCompilerError(error: unknown): unknown {
  if (error instanceof ContractError) {
    return new CompilerError('INPUT_INVALID', error.message, { cause: error, issues: error.issues })
  }
  if (error instanceof UnsupportedError) {
    const { pointer, message } = error
    const issues = [{ file: '', pointer, message }]
    return new CompilerError('INPUT_INVALID', `${pointer}: ${message}`, { cause: error, issues })
  }
  if (error instanceof ForeignFilesError) {
    return new CompilerError('FOREIGN_FILES', error.message, { cause: error })
  }
  return error
}
