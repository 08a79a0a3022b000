import { braces } from '@dbaas-valkey/json-schema/print/layout'
import { Module, specifier } from '@dbaas-valkey/json-schema/print/module'
import type { EmittedSchema } from './schemas.js'

/** What the package offers beside the schemas, by the module of the runtime that has it. */
export const publicRuntime: Readonly<Record<string, readonly string[]>> = {
  '#messages': ['english'],
  'runtime/error': ['ValidationError'],
  'runtime/issue': ['type Issue'],
  'runtime/message': ['type MessageDetails', 'type Messages'],
  'runtime/messages': ['setMessages'],
  'runtime/nesting': ['NestingError'],
  'runtime/path': ['type Path'],
  'runtime/schema': ['type Result', 'type Schema', 'type ValidateOptions'],
  'runtime/standard': ['type StandardSchema'],
}

/** Names that no schema may have beside those. */
export const publicNames: readonly string[] = Object.values(publicRuntime)
  .flat()
  .map((name) => name.replace('type ', ''))

/** The package's entry: every schema by name, so that a bundle holds only those that are used. */
export function emitEntry(schemas: readonly EmittedSchema[]): Module {
  const entry = new Module('generated/index')
  for (const { name, module } of schemas) {
    entry.begin(
      braces('export ', [`is${name}`, name], ` from '${specifier(entry.path, module.path)}'`),
    )
  }
  for (const [path, names] of Object.entries(publicRuntime)) {
    const onlyTypes = names.every((name) => name.startsWith('type '))
    const shown = onlyTypes ? names.map((name) => name.slice('type '.length)) : names
    const before = onlyTypes ? 'export type ' : 'export '
    entry.begin(braces(before, shown, ` from '${specifier(entry.path, path)}'`))
  }
  return entry
}
