import type { OperationInput } from './input.js'

/** Encodes the header parameters of an operation, except those that are `undefined`. */
export function headersOf(
  ...names: readonly string[]
): (input: OperationInput) => Record<string, string> {
  return (input) =>
    Object.fromEntries(
      names
        .filter((name) => input[name] !== undefined)
        .map((name) => [name.toLowerCase(), String(input[name])]),
    )
}
