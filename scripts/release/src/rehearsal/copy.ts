import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { root } from '@dbaas-valkey/contract/paths'

import { run } from '../process.js'

/**
 * Clones this repository into a folder and brings the clone to where the working tree is, with what is not committed
 * yet: a release is tried on the contract as it has just been edited, and changes nothing here.
 */
export async function copyWorkingTree(folder: string): Promise<void> {
  await run('git', ['clone', '--quiet', '--local', root, folder])
  // Against the commit that was cloned, so that what is staged counts as well.
  const changed = await list('diff', '--name-only', '--no-renames', 'HEAD')
  const added = await list('ls-files', '--others', '--exclude-standard')
  for (const path of [...changed, ...added]) {
    if (existsSync(join(root, path))) await cp(join(root, path), join(folder, path))
    else await rm(join(folder, path), { force: true })
  }
}

async function list(command: string, ...which: readonly string[]): Promise<string[]> {
  const output = await run('git', [command, '-z', ...which])
  return output.split('\0').filter(Boolean)
}
