export interface CompilerOptions {
  /** Whether `format` is asserted, or only tells people something (the default of JSON Schema). */
  readonly formats: 'assert' | 'annotate'
  /** Formats that nobody knows and that are accepted all the same, as annotations. */
  readonly allowedFormats: readonly string[]
  /** Whether a keyword that nobody knows stops the generation, or is passed over (the rule of JSON Schema). */
  readonly unknownKeywords: 'refuse' | 'ignore'
}
