/** What stands at a place of the arguments and is not as it should be. */
export interface Issue {
  readonly message: string
  readonly path?: readonly PropertyKey[]
}

/** Standard Schema and Standard JSON Schema, version 1, as the server takes both together. */
export interface ToolSchema<T> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    /** For the type checker only. */
    readonly types?: { readonly input: T; readonly output: T } | undefined
    readonly validate: (
      value: unknown,
    ) => { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly Issue[] }
    readonly jsonSchema: {
      readonly input: () => Record<string, unknown>
      readonly output: () => Record<string, unknown>
    }
  }
}

/** @param jsonSchema a schema of draft 2020-12, which is the one that the protocol assumes */
export function toolSchema<T>(
  jsonSchema: Record<string, unknown>,
  validate: ToolSchema<T>['~standard']['validate'],
): ToolSchema<T> {
  const write = (): Record<string, unknown> => jsonSchema
  const converter = { input: write, output: write }
  return { '~standard': { version: 1, vendor: 'dbaas-valkey', validate, jsonSchema: converter } }
}
