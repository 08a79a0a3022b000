import type { Issue } from './issue.js'

/** The interface through which other libraries use a schema: Standard Schema, version 1 (https://standardschema.dev). */
export interface StandardSchema<T> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (
      value: unknown,
    ) => { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly Issue[] }
    /** For the type checker only. */
    readonly types?: { readonly input: T; readonly output: T } | undefined
  }
}
