import { existsSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { paths, root } from '@dbaas-valkey/contract/paths'

import { packageNames } from '../packages.js'

type Texts = Readonly<Record<string, string>>

/** What consumers could import from the packages, and programs that did so. */
export interface Surface {
  /** The API reports, by file name. */
  readonly reports: Texts
  /** Examples, strangers' programs and tests of types, by their paths below the root. */
  readonly consumers: Texts
}

/** What is in the tree today. */
export async function currentSurface(): Promise<Surface> {
  return { reports: await currentReports(), consumers: await currentConsumers() }
}

/** What was in it at the last release. */
export async function releasedSurface(): Promise<Surface> {
  return JSON.parse(await readFile(paths.releasedSurface, 'utf8')) as Surface
}

export async function writeReleasedSurface(surface: Surface): Promise<void> {
  await writeFile(paths.releasedSurface, `${JSON.stringify(surface, undefined, 2)}\n`)
}

async function currentReports(): Promise<Texts> {
  const names = (await readdir(paths.reports)).filter((name) => name.endsWith('.api.md'))
  return textsOf(names, paths.reports)
}

async function currentConsumers(): Promise<Texts> {
  // Those of another API use what is generated from its contract, and no package of ours.
  const examples = (await readdir(join(root, 'examples'), { recursive: true })).filter(
    (name) => !name.startsWith('other-api/'),
  )
  const tests = packageNames.map((name) => `packages/${name}/test/types.test-d.ts`)
  const files = [
    ...examples
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
      .map((name) => `examples/${name}`),
    ...tests.filter((name) => existsSync(join(root, name))),
    ...['mts', 'cts'].map((end) => `scripts/release/src/pack/consumers/program.${end}`),
  ]
  return textsOf(files, root)
}

async function textsOf(names: readonly string[], folder: string): Promise<Texts> {
  const entries = names
    .toSorted()
    .map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(entries))
}
