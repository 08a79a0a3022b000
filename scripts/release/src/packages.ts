import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { paths, root } from '@dbaas-valkey/contract/paths'

const scope = '@dbaas-valkey/'

/** A published package by the name of its folder in `packages/`: `client`. */
export type PackageName = string

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly homepage?: string
  readonly bugs?: string
  readonly repository: { readonly url: string }
  readonly files: readonly string[]
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

/**
 * The packages that always have one version, each after those that it depends on. The one list of them is the fixed
 * group in `.changeset/config.json`.
 */
export const packageNames: readonly PackageName[] = fixedGroup().map((name) =>
  name.slice(scope.length),
)

/** `@dbaas-valkey/client` for `client`. */
export function fullName(name: PackageName): string {
  return scope + name
}

export function folderOf(name: PackageName): string {
  return join(root, 'packages', name)
}

export async function readManifest(name: PackageName): Promise<Manifest> {
  return JSON.parse(await readFile(join(folderOf(name), 'package.json'), 'utf8')) as Manifest
}

function fixedGroup(): readonly string[] {
  const text = readFileSync(join(paths.changesets, 'config.json'), 'utf8')
  const { fixed } = JSON.parse(text) as { fixed: readonly (readonly string[])[] }
  return fixed.flat()
}
