import { Module } from '@dbaas-valkey/source/module'

import type { EmittedSchema } from './schemas.js'
import type { StrictSchemas } from './strict.js'

/** What a module of the runtime exports for users. */
interface Public {
  readonly values?: readonly string[]
  readonly types?: readonly string[]
}

/** What the package offers beside the schemas, by the module that has it. */
const publicRuntime: Readonly<Record<string, Public>> = {
  '#messages': { values: ['english'] },
  'runtime/error': { values: ['ValidationError'] },
  'runtime/issue': { types: ['Issue'] },
  'runtime/message': { types: ['MessageDetails', 'Messages'] },
  'runtime/messages': { values: ['setMessages'] },
  'runtime/nesting': { values: ['NestingError'] },
  'runtime/path': { types: ['Path'] },
  'runtime/schema': { types: ['Result', 'Schema', 'ValidateOptions'] },
  'runtime/strict': { values: ['strict'], types: ['RequestSchema', 'RequestValidators'] },
  'runtime/standard': { types: ['StandardSchema'] },
}

/** Names that no schema may have beside those. */
export const publicNames: readonly string[] = Object.values(publicRuntime).flatMap(
  ({ values = [], types = [] }) => [...values, ...types],
)

/** The package's entry: every schema by name, so that a bundle holds only those that are used. */
export function emitEntry(schemas: readonly EmittedSchema[], strict: StrictSchemas): Module {
  const entry = new Module('generated/index')
  for (const { name, module } of schemas) entry.reexport(module, `is${name}`, name)
  entry.reexport(strict.module, ...strict.names)
  for (const [path, { values = [], types = [] }] of Object.entries(publicRuntime)) {
    entry.reexport(path, ...values)
    entry.reexportType(path, ...types)
  }
  return entry
}
