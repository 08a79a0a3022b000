import type { OperationInput } from './operation.js'

/** The given parameters as a query string; an array repeats its name, what is `undefined` is left out. */
export function toQuery(names: readonly string[], input: OperationInput): string {
  const query = new URLSearchParams()
  for (const name of names) {
    for (const value of [input[name]].flat()) {
      if (value !== undefined) query.append(name, String(value))
    }
  }
  return query.toString()
}

/** The part of a query that is signed: the names that occur once, in the order of their bytes, and their values. */
export function signedArguments(query: string): { names: string; values: string } {
  const all = new URLSearchParams(query)
  const names = [...all.keys()]
    .filter((name) => all.getAll(name).length === 1)
    .sort((a, b) => (bytes(a) < bytes(b) ? -1 : 1))
  return {
    names: names.map(bytes).join(';'),
    values: names.map((name) => all.get(name)).join(''),
  }
}

/** UTF-8 with a character for each byte: it sorts as the bytes do, and a header can hold it. */
function bytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}
