import { RequestValidationError, type ErrorContext } from './errors.js'
import type { OperationInput } from './input.js'
import { written, type Place, type StyledParameter } from './style.js'

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
  /** @throws RequestValidationError for a value that can't be encoded */
  readonly encode: (input: OperationInput, context: ErrorContext) => Query
}

const place: Place = { kind: 'query', style: 'form', encode: encodeURIComponent }

/**
 * Encodes query parameters. Only operations that have some refer to it, so that bundles without them don't contain it.
 *
 * @param parameters in the default style by their names: an array repeats the name
 */
export function queryOf(...parameters: readonly (StyledParameter | string)[]): QueryEncoder {
  const names = parameters.map((one) => (typeof one === 'string' ? one : one.name))
  const encode: QueryEncoder['encode'] = (input, context) => {
    const texts = names.map((name, index) =>
      written(place, parameters[index] ?? name, input[name], context),
    )
    return queryFrom(texts, names, context)
  }
  return { names, encode }
}

/** @param texts what each parameter is, in the order of the names */
function queryFrom(
  texts: readonly (string | undefined)[],
  names: readonly string[],
  context: ErrorContext,
): Query {
  const owners = new Map(names.map((name) => [name, name]))
  for (const [index, owner] of names.entries()) {
    // The properties of an object that is exploded are parameters by their own names.
    for (const name of new URLSearchParams(texts[index]).keys()) {
      const other = owners.get(name) ?? owner
      owners.set(name, owner)
      if (other === owner) continue
      throw new RequestValidationError(
        `the query parameter ${owner} has a property by the name of ${other === name ? 'another parameter' : `a property of ${other}`}. Nothing was sent.`,
        context,
      )
    }
  }
  const text = texts.filter((part) => part !== undefined).join('&')
  const query = new URLSearchParams(text)
  const signed = [...query.keys()]
    .filter((name) => query.getAll(name).length === 1)
    .sort((a, b) => (bytes(a) < bytes(b) ? -1 : 1))
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
