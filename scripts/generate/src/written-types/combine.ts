import { textOf, joined } from '@dbaas-valkey/source/snippet'

import { around, chained, finished, lineOf, union, type TypeCode } from '../types/type-lines.js'

/** A type, and what it is made of: one of several needs parentheses in places. */
export interface Written {
  readonly kind: 'plain' | 'union' | 'intersection'
  readonly code: TypeCode
}

/** One of the types. What is said twice is written once; beside `unknown` all others say nothing. */
export function unionOf(parts: readonly Written[]): Written {
  const distinct = distinctOf(parts).filter((part) => !isWord(part, 'never'))
  const anything = distinct.find((part) => isWord(part, 'unknown'))
  if (anything) return anything
  const [first, ...rest] = distinct
  if (first === undefined) return { kind: 'plain', code: ['never'] }
  if (rest.length === 0) return first
  return { kind: 'union', code: union(distinct.map((part) => grouped(part, 'intersection'))) }
}

/** All of the types at once; `unknown` adds nothing. */
export function intersectionOf(parts: readonly Written[]): Written {
  const distinct = distinctOf(parts).filter((part) => !isWord(part, 'unknown'))
  const [first, ...rest] = distinct
  if (first === undefined) return { kind: 'plain', code: ['unknown'] }
  if (rest.length === 0) return first
  const codes = distinct.map((part) => grouped(part, 'union'))
  return { kind: 'intersection', code: chained(codes, ' & ') }
}

function grouped({ kind, code }: Written, ambiguous: Written['kind']): TypeCode {
  return kind === ambiguous ? around('(', code, ')') : code
}

function isWord({ code }: Written, word: string): boolean {
  return code.length === 1 && textOf(lineOf(code)) === word
}

/** Types of one line that are written alike are the same. */
function distinctOf(parts: readonly Written[]): Written[] {
  const seen = new Set<string>()
  return parts.filter(({ code }) => {
    if (finished(code).length !== 1) return true
    const text = textOf(joined([lineOf(code)], ''))
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}
