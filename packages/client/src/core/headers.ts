import type { ErrorContext } from './errors.js'
import type { OperationInput } from './input.js'
import { written, type Place, type StyledParameter } from './style.js'

/** The headers of an operation. */
export interface HeaderEncoder {
  /** The parameters among them. */
  readonly names: readonly string[]
  /** @throws RequestValidationError for a value that can't be encoded */
  readonly encode: (
    input: OperationInput,
    context: ErrorContext,
  ) => Readonly<Record<string, string>>
}

const place: Place = {
  kind: 'header',
  style: 'simple',
  encode(text) {
    // Other characters arrive as others, if at all, and white space at an end is cut off.
    if (/[^ -~]|^ | $/.test(text)) throw new RangeError('not for a header')
    return text
  },
}

/** Encodes the header parameters of an operation, except those that have no value. */
export function headersOf(...parameters: readonly (StyledParameter | string)[]): HeaderEncoder {
  const names = parameters.map((one) => (typeof one === 'string' ? one : one.name))
  const encode: HeaderEncoder['encode'] = (input, context) => {
    const entries = names.map(
      (name, index) =>
        [
          name.toLowerCase(),
          written(place, parameters[index] ?? name, input[name], context),
        ] as const,
    )
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
    )
  }
  return { names, encode }
}
