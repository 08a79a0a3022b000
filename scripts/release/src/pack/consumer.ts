import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { root } from '@dbaas-valkey/contract/paths'

import { run } from '../process.js'

/**
 * Makes a folder outside the workspace into a stranger's project: the packages from npm's point of view, and the
 * programs that use them.
 *
 * @param dependencies - the packages by name, as tarballs (`file:...`) or versions
 */
export async function createConsumer(
  folder: string,
  dependencies: Readonly<Record<string, string>>,
  registry?: string,
): Promise<void> {
  await cp(join(root, 'scripts/release/src/pack/consumers'), folder, { recursive: true })
  const manifest = {
    private: true,
    dependencies,
    devDependencies: {
      // Programs for Node are compiled with the types of Node; whose version this is, is the consumer's business.
      '@types/node': '20.19.43',
      // A host of the MCP server brings its own client.
      '@modelcontextprotocol/client': '2.4.0',
    },
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2))
  const source = registry === undefined ? [] : ['--registry', registry]
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...source], {
    cwd: folder,
  })
}

/** The installed packages that want to run a script at install, ours and all that they depend on. */
export async function packagesWithInstallScripts(folder: string): Promise<string[]> {
  const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean }>
  }
  return Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
}
