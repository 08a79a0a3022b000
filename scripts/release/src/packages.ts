import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '@dbaas-valkey/contract/paths'

/** The packages in the order in which they depend on each other. */
export const packageNames = ['types', 'validator', 'client', 'emulator'] as const

export type PackageName = (typeof packageNames)[number]

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly files: readonly string[]
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly scripts?: Readonly<Record<string, string>>
}

export function folderOf(name: PackageName): string {
  return join(root, 'packages', name)
}

export async function readManifest(name: PackageName): Promise<Manifest> {
  return JSON.parse(await readFile(join(folderOf(name), 'package.json'), 'utf8')) as Manifest
}
