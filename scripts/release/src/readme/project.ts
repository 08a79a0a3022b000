import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { fullName } from '../packages.js'
import { run } from '../process.js'
import type { Tarball } from '../pack/tarball.js'
import type { Example } from './examples.js'

/** What all examples install, installed once. */
export interface Installed {
  readonly folder: string
  /** The `package.json` that `npm init` writes. */
  readonly manifest: string
}

/** Packages by what a README calls them, `vitest@4`, to what npm is given: ours are the tarballs, all others as printed. */
export async function installAll(
  folder: string,
  packages: readonly string[],
  tarballs: readonly Tarball[],
  env: NodeJS.ProcessEnv,
): Promise<Installed> {
  const ours = new Map(
    tarballs.map(({ package: name, file }) => [fullName(name), `file:${file}`] as const),
  )
  await mkdir(folder)
  await run('npm', ['init', '-y'], { cwd: folder, env })
  const manifest = await readFile(join(folder, 'package.json'), 'utf8')
  const others = packages.filter((name) => !ours.has(name))
  const names = [...ours.values(), ...new Set(others)]
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...names], {
    cwd: folder,
    env,
  })
  return { folder, manifest }
}

/** Makes a folder in which an example finds what its own install line names, and nothing else. */
export async function folderFor(
  example: Example,
  folder: string,
  { folder: installed, manifest }: Installed,
): Promise<void> {
  const modules = join(folder, 'node_modules')
  await mkdir(join(modules, '.bin'), { recursive: true })
  await writeFile(join(folder, 'package.json'), manifest)
  for (const name of example.packages.map(withoutVersion)) {
    const target = join(installed, 'node_modules', name)
    await mkdir(dirname(join(modules, name)), { recursive: true })
    await symlink(target, join(modules, name))
    for (const [program, file] of await programsOf(name, target)) {
      await symlink(join(target, file), join(modules, '.bin', program))
    }
  }
  await writeFile(join(folder, example.file), example.text)
}

async function programsOf(name: string, folder: string): Promise<[string, string][]> {
  const { bin = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>
  }
  return Object.entries(typeof bin === 'string' ? { [name.replace(/^.*\//, '')]: bin } : bin)
}

function withoutVersion(name: string): string {
  return name.replace(/(.)@.*$/, '$1')
}
