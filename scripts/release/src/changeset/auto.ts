/** `pnpm changeset:auto`: writes the changesets that the difference from the last release demands. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { runCommand, say } from '@dbaas-valkey/contract/command'
import { paths } from '@dbaas-valkey/contract/paths'

import { expectedChangesets, isWritten } from './expected.js'
import { readChangesetTexts } from './folder.js'
import { readDifference } from './read.js'

const usage = `Usage: pnpm changeset:auto

Compares the contract with the released one (spec/released.json), and the packages' public surface with the released one
(etc/released.json), and writes a changeset for each change of the contract (.changeset/contract-*.md) and for each break
of the surface (.changeset/surface-*.md). Those that are there and still apply stay as they are; those that no longer
apply are removed. A change of words alone asks for none. What a maintainer has to say of a change belongs into
spec/changes.yaml; notes on anything else into changesets of their own (pnpm changeset).
`

await runCommand({
  usage,
  options: {},
  async run() {
    const expected = expectedChangesets(await readDifference())
    const actual = await readChangesetTexts(paths.changesets)
    const lines: string[] = []
    for (const [file, text] of expected) {
      if (actual.get(file) === text) continue
      await writeFile(join(paths.changesets, file), text)
      lines.push(`wrote    .changeset/${file}`)
    }
    for (const file of actual.keys()) {
      if (!isWritten(file) || expected.has(file)) continue
      await rm(join(paths.changesets, file))
      lines.push(`removed  .changeset/${file}`)
    }
    const state = expected.size === 0 ? 'Nothing asks for a changeset' : 'The changesets say it all'
    say([...lines, `${state}: ${expected.size} in .changeset/.`, ''].join('\n'))
    return 0
  },
})
