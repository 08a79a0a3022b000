import type { OperationInput } from './input.js'

/** A query as it is sent, and what of it is signed. */
export interface Query {
  /** What is appended to the path; empty when there is none. */
  readonly search: string
  /** Says in a signature's header which names it covers: those that occur once, in the order of their bytes. */
  readonly signed: string
  /** Their decoded values, concatenated. */
  readonly values: string
}

/** The query of most operations. */
export const noQuery: Query = { search: '', signed: '', values: '' }

/** The query parameters of an operation. */
export interface QueryEncoder {
  readonly names: readonly string[]
  /** An array repeats its name; what is `undefined` is left out. */
  readonly encode: (input: OperationInput) => Query
}

/** Only operations that have query parameters refer to this, so that others needn't carry it. */
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

/** UTF-8 with a character for each byte: it sorts as the bytes do, and a header can hold it. */
function bytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}
