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
  const changed = await list('--modified', '--others', '--exclude-standard')
  const deleted = new Set(await list('--deleted'))
  for (const path of changed) {
    if (deleted.has(path)) await rm(join(folder, path), { force: true })
    else await cp(join(root, path), join(folder, path), { recursive: true })
  }
}

async function list(...which: readonly string[]): Promise<string[]> {
  const output = await run('git', ['ls-files', '-z', ...which])
  return [...new Set(output.split('\0').filter(Boolean))]
}
