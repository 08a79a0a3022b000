import { literal } from '@dbaas-valkey/source/literal'

import type { KeywordContext } from '../compile/keyword-context.js'

/** The keyword's value as a number, in code. */
export function numberOf(context: KeywordContext, keyword: string): string {
  const value = context.schema[keyword]
  if (typeof value === 'number' && Number.isFinite(value)) return literal(value)
  throw context.unsupported(
    keyword,
    `\`${keyword}\` is ${JSON.stringify(value)}; it must be a number.`,
  )
}

/** The keyword's value as a count: a whole number that is not negative. */
export function countOf(context: KeywordContext, keyword: string): number {
  const value = context.schema[keyword]
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw context.unsupported(
    keyword,
    `\`${keyword}\` is ${JSON.stringify(value)}; it must be a whole number that is not negative.`,
  )
}
