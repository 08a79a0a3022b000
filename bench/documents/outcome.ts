import type { Verdicts } from './compare.js'
import type { CompilerVersion } from './type-check.js'
import type { Written } from './write.js'

/** All that is known of a document in the hands of a contender. */
export interface Outcome extends Written {
  readonly contender: string
  readonly id: string
  readonly file: string
  /** Of the document, in bytes. */
  readonly size: number
  readonly schemas: number
  readonly operations: number
  /** The first error of each compiler that has one. */
  typeErrors: Partial<Record<CompilerVersion, string>>
  importError: string | undefined
  verdicts: Verdicts | undefined
}
