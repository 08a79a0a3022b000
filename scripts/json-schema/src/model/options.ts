import type { UnsupportedError } from '@dbaas-valkey/contract/issue'

export interface CompilerOptions {
  /** Whether `format` is asserted, or only tells people something (the default of JSON Schema). */
  readonly formats: 'assert' | 'annotate'
  /** Whether a format that nobody knows stops the generation (the default), or is an annotation that is told of. */
  readonly unknownFormats?: 'refuse' | 'warn'
  /** Formats that nobody knows and that are accepted all the same, as annotations. */
  readonly allowedFormats: readonly string[]
  /** Whether a keyword that nobody knows stops the generation, or is passed over (the rule of JSON Schema). */
  readonly unknownKeywords: 'refuse' | 'ignore' | 'warn'
  /** Whether a pattern must be a regular expression with the flag `u` (the default), or may be one with any flag or none. */
  readonly patterns?: 'unicode' | 'any'
  /**
   * Whether a pattern stops the generation that takes time by a power of a text's length, where nothing bounds that length
   * (the rule of JSON Schema is to take it). Time that doubles with each character always does.
   */
  readonly slowPatterns: 'refuse' | 'warn'
  /**
   * Where the functions are that the generated ones call: a folder below the package's `src`, `runtime` by default, or a
   * package with a path.
   */
  readonly runtime?: string
  /** Names that no function or value may have, since something else in the package has them. */
  readonly reservedNames?: readonly string[]
  /** Told, once for each place, of what is compiled although there is something to say of it. */
  readonly warn?: (pointer: string, sentence: string) => void
  /**
   * Told of what is not supported, after which the rest is compiled all the same, to find out whatever else is not. What
   * comes out is no good then. By default, the first stops it all.
   */
  readonly unsupported?: (error: UnsupportedError) => void
}
