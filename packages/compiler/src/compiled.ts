import type { DocumentIssue } from './error.js'

/** A module that was compiled: its path below the folder that it belongs in, and its text. */
export interface CompiledFile {
  readonly path: string
  readonly text: string
}

/** An operation that has validators. */
export interface CompiledOperation {
  /** Its operationId; where the document has none, its method and path. */
  readonly id: string
  /** `GET` */
  readonly method: string
  /** `/pets/{id}` */
  readonly path: string
}

/** A part of a document that has no validator, and why. */
export interface LeftOut extends DocumentIssue {
  readonly kind: 'callback' | 'component' | 'operation' | 'schema' | 'webhook'
  /** As people know it: `Pet`, `GET /pets`. */
  readonly name: string
}

/** What came out of a compilation. Nothing of it is written yet. */
export interface Compiled {
  readonly files: readonly CompiledFile[]
  /** The names of the schemas that have validators. */
  readonly schemas: readonly string[]
  readonly operations: readonly CompiledOperation[]
  /** What can't be served exactly, each with the place that is the reason. */
  readonly leftOut: readonly LeftOut[]
  /** What breaks a rule or is not checked, each with what was assumed. */
  readonly warnings: readonly DocumentIssue[]
  /** The files that were read, as absolute paths. */
  readonly read: readonly string[]
}
