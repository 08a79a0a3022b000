import { literal } from '../literal.js'
import type { Subject } from '../subject.js'

/** The keyword's value as a number, in code. */
export function numberOf(subject: Subject, keyword: string): string {
  const value = subject.schema[keyword]
  if (typeof value === 'number' && Number.isFinite(value)) return literal(value)
  throw subject.unsupported(
    keyword,
    `\`${keyword}\` is ${JSON.stringify(value)}; it must be a number.`,
  )
}

/** The keyword's value as a count: a whole number that is not negative. */
export function countOf(subject: Subject, keyword: string): number {
  const value = subject.schema[keyword]
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw subject.unsupported(
    keyword,
    `\`${keyword}\` is ${JSON.stringify(value)}; it must be a whole number that is not negative.`,
  )
}
