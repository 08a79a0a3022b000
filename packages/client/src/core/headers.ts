import type { OperationInput } from './input.js'

/** The header parameters of an operation. */
export interface HeaderEncoder {
  readonly names: readonly string[]
  readonly encode: (input: OperationInput) => Readonly<Record<string, string>>
}

/** Encodes the header parameters of an operation, except those that are `undefined`. */
export function headersOf(...names: readonly string[]): HeaderEncoder {
  const encode = (input: OperationInput): Record<string, string> =>
    Object.fromEntries(
      names
        .filter((name) => input[name] !== undefined)
        .map((name) => [name.toLowerCase(), String(input[name])]),
    )
  return { names, encode }
}
