import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { root } from '@dbaas-valkey/contract/paths'

import { fullName } from '../packages.js'
import type { Tarball } from '../pack/tarball.js'
import { run, tryRun } from '../process.js'
import type { Trial } from '../pack/trial.js'

/** Where the recipes are. */
export const recipes = join(root, 'examples/emulator/recipes')

const devDependencies = {
  '@babel/plugin-transform-modules-commonjs': '7.29.14',
  '@types/jest': '30.0.0',
  '@types/node': '20.19.43',
  jest: '30.5.2',
  testcontainers: '12.2.0',
  'ts-jest': '29.4.15',
  typescript: '5.9.3',
}

/** Makes a folder into a stranger's project that has our packages and what the recipes use. */
export async function createProject(folder: string, tarballs: readonly Tarball[]): Promise<void> {
  const dependencies = Object.fromEntries(
    tarballs.map(({ package: name, file }) => [fullName(name), `file:${file}`]),
  )
  await mkdir(folder)
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies, devDependencies }),
  )
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder })
}

/** Runs a program, and answers whether it ended well. */
export async function trial(
  name: string,
  command: string,
  args: readonly string[],
  options: Parameters<typeof tryRun>[2],
): Promise<Trial> {
  const start = performance.now()
  const { code, output } = await tryRun(command, args, { timeout: 120_000, ...options })
  return { name, passed: code === 0, seconds: (performance.now() - start) / 1000, output }
}
