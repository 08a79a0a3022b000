import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

import { folderOf, packageNames, type PackageName } from '../packages.js'
import { run } from '../process.js'

/** A package as it would be published. */
export interface Tarball {
  readonly package: PackageName
  readonly file: string
}

/** Packs every built package into a folder, with the dependencies between them resolved to versions. */
export async function packAll(
  folder: string,
  sources: (name: PackageName) => string = folderOf,
): Promise<Tarball[]> {
  return Promise.all(
    packageNames.map(async (name) => {
      const output = await run('pnpm', ['pack', '--json', '--pack-destination', folder], {
        cwd: sources(name),
        // Building is the caller's business: packing must not set off an install.
        env: { ...process.env, npm_config_verify_deps_before_run: 'false' },
      })
      const { filename } = JSON.parse(output.slice(output.indexOf('{'))) as { filename: string }
      return { package: name, file: filename }
    }),
  )
}

/** The text of every file in a tarball, by its path in the package. */
export async function readTarball(file: string): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-tarball-'))
  await run('tar', ['-xzf', file, '-C', folder])
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    files.map(async (path) => {
      const text = await readFile(path, 'utf8')
      return [relative(join(folder, 'package'), path), text] as const
    }),
  )
  await rm(folder, { recursive: true })
  return new Map(contents)
}
