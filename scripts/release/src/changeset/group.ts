import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paths } from '@dbaas-valkey/contract/paths'

/** The packages that always have one version: the fixed group of the changesets configuration. */
export async function fixedGroup(): Promise<readonly string[]> {
  const text = await readFile(join(paths.changesets, 'config.json'), 'utf8')
  const { fixed } = JSON.parse(text) as { fixed: readonly (readonly string[])[] }
  return fixed.flat()
}
