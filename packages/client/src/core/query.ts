import type { OperationInput } from './input.js'

/** A query, and the parts of it that the signature covers. */
export interface Query {
  /** The text to append to the path; empty without a query. */
  readonly search: string
  /** The names that the signature covers, for its header: those that occur once, in the order of their bytes. */
  readonly signed: string
  /** Their decoded values, concatenated. */
  readonly values: string
}

/** The query of most operations. */
export const noQuery: Query = { search: '', signed: '', values: '' }

/** The query parameters of an operation. */
export interface QueryEncoder {
  readonly names: readonly string[]
  /** Encodes the parameters. An array repeats its name; `undefined` is left out. */
  readonly encode: (input: OperationInput) => Query
}

/** Encodes query parameters. Only operations that have some refer to it, so that bundles without them don't contain it. */
export function queryOf(...names: readonly string[]): QueryEncoder {
  return { names, encode: (input) => encode(names, input) }
}

function encode(names: readonly string[], input: OperationInput): Query {
  const query = new URLSearchParams()
  for (const name of names) {
    for (const value of [input[name]].flat()) {
      if (value !== undefined) query.append(name, String(value))
    }
  }
  const signed = [...query.keys()]
    .filter((name) => query.getAll(name).length === 1)
    .sort((a, b) => (bytes(a) < bytes(b) ? -1 : 1))
  const text = query.toString()
  return {
    search: text && `?${text}`,
    signed: signed.length > 0 ? `signed-query-args=${signed.map(bytes).join(';')},` : '',
    values: signed.map((name) => query.get(name)).join(''),
  }
}

/** Returns UTF-8 with a character for each byte: it sorts like the bytes, and a header can hold it. */
function bytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}
