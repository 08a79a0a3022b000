import type { Homes } from './imports.js'
import type { Module } from './module.js'

/** A file that an emitter wants written: its path below the package (`src/generated/index.ts`) and its text. */
export interface GeneratedFile {
  readonly package: 'types' | 'validator' | 'client' | 'emulator' | 'cli' | 'mcp' | 'docs'
  readonly path: string
  readonly text: string
}

/** The file of a module. */
export function fileOf(
  owner: GeneratedFile['package'],
  module: Module,
  homes?: Homes,
): GeneratedFile {
  return { package: owner, path: `src/${module.path}.ts`, text: module.toString(homes) }
}
