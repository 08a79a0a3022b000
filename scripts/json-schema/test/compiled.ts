import type { Warn } from '@dbaas-valkey/contract/issue'
import type { Schema } from '@dbaas-valkey/contract/model'

import { compile } from '../src/compile.js'
import { execute } from '../src/execute.js'
import type { CompilerOptions } from '../src/model/options.js'

export interface Issue {
  readonly path: readonly (string | number)[]
  readonly pointer: string
  readonly keyword: string
  readonly message: string
  readonly received: string
  readonly suggestion?: string
}

/** A schema as users have it. */
export interface Validator {
  is(value: unknown): boolean
  validate(
    value: unknown,
    options?: { readonly maxIssues?: number },
  ): { readonly ok: boolean; readonly issues?: readonly Issue[] }
}

const uri = 'test:///schema'

/** The text of the module for a schema. */
export function emitted(
  schema: Schema,
  warn?: Warn,
  options: Partial<CompilerOptions> = {},
): string {
  return compileAlone(schema, { ...(warn === undefined ? {} : { warn }), ...options }).join('\n')
}

/** Compiles a schema and runs what comes of it. */
export async function compiled(
  schema: Schema,
  options: Partial<CompilerOptions> = {},
): Promise<Validator> {
  const { Value } = await execute(compileAlone(schema, options))
  return Value as Validator
}

function compileAlone(
  schema: Schema,
  options: Partial<CompilerOptions>,
): ReturnType<typeof compile> {
  return compile([{ name: 'Value', document: uri }], [{ uri, root: schema }], {
    formats: 'assert',
    allowedFormats: [],
    unknownKeywords: 'refuse',
    slowPatterns: 'refuse',
    ...options,
  })
}
