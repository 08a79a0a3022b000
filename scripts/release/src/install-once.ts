import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { run } from './process.js'

/**
 * Installs packages below the system's folder for temporary files, once for each set of versions: they are too heavy
 * for the workspace, and only few commands need them.
 *
 * @param overrides - versions that hold wherever a package is asked for
 * @returns the folder that holds their `node_modules`
 */
export async function installOnce(
  name: string,
  dependencies: Readonly<Record<string, string>>,
  overrides: Readonly<Record<string, string>> = {},
): Promise<string> {
  const manifest = JSON.stringify({ private: true, dependencies, overrides })
  const hash = createHash('sha256').update(manifest).digest('hex').slice(0, 12)
  const folder = join(tmpdir(), `dbaas-valkey-${name}-${hash}`)
  if (existsSync(folder)) return folder
  // Installed aside and moved into place, so that an interrupted installation is not taken for a whole one.
  const aside = `${folder}-${process.pid}`
  await mkdir(aside)
  await writeFile(join(aside, 'package.json'), manifest)
  try {
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: aside })
    await rename(aside, folder)
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    // Another process may have been faster.
    if (!existsSync(folder)) throw error
  }
  return folder
}
