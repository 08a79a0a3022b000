import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { paths, root } from '@dbaas-valkey/contract/paths'

import { currentSurface, writeReleasedSurface } from '../surface/baseline.js'

/** Takes what is in the tree as what was released: from here the next difference counts, and nothing is judged yet. */
export async function moveBaseline(): Promise<void> {
  await copyFile(join(root, paths.bundled), paths.released)
  await writeReleasedSurface(await currentSurface())
  const text = await readFile(paths.changes, 'utf8')
  const comments = text.split('\n').filter((line) => line.startsWith('#'))
  await writeFile(paths.changes, `${comments.join('\n')}\n[]\n`)
}
