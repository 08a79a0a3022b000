import type { KeywordContext } from '../compile/keyword-context.js'

/** The keyword's value as a list of schemas. */
export function listOf(
  context: KeywordContext,
  keyword: string,
  given: unknown,
): readonly unknown[] {
  if (Array.isArray(given) && given.length > 0) return given
  throw context.unsupported(keyword, `\`${keyword}\` must be a list of at least one schema.`)
}
