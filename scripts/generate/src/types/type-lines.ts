import { indented, type Code } from '@dbaas-valkey/source/code'
import { joined, textOf, ts, type Snippet } from '@dbaas-valkey/source/snippet'

/**
 * The code of a type, line by line. The first and the last are snippets, so that something can stand before and behind; an
 * empty one is a place for that, and no line.
 */
export type TypeCode = readonly [Snippet, ...Code[]]

/** A union that is longer has a line for each of its types. */
const longest = 84

/**
 * The same with something in front and behind.
 *
 * @param gap what stands between `before` and the first line, if that is not empty
 */
export function around(before: Snippet, code: TypeCode, after: Snippet, gap = ''): TypeCode {
  const [first, ...rest] = code
  const start = first === '' ? before : ts`${before}${gap}${first}`
  if (rest.length === 0) return [ts`${start}${after}`]
  return [start, ...rest.slice(0, -1), ts`${rest.at(-1) as Snippet}${after}`]
}

/** One after the other with a separator between the last line of one and the first of the next. */
export function chained(codes: readonly TypeCode[], separator: string): TypeCode {
  const [first = [''] as const, ...rest] = codes
  return rest.reduce<TypeCode>((chain, code) => {
    const [start, ...lines] = code
    return [...around('', chain, ts`${separator}${start}`), ...lines] as unknown as TypeCode
  }, first)
}

export function union(codes: readonly TypeCode[]): TypeCode {
  const isLong =
    codes.every(({ length }) => length === 1) &&
    textOf(joined(codes.map(lineOf), ' | ')).length > longest
  if (!isLong) return chained(codes, ' | ')
  return ['', indented(...codes.map((code) => ts`| ${lineOf(code)}`)), '']
}

/** A type that is known to stand in one line. */
export function lineOf([line]: TypeCode): Snippet {
  return line
}

/** The code without the empty place at its end. */
export function finished(code: TypeCode): readonly Code[] {
  return code.at(-1) === '' ? code.slice(0, -1) : code
}
