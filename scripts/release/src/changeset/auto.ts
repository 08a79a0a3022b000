/** `pnpm changeset:auto`: writes the changeset that the change of the contract demands. */
import { rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { runCommand, say } from '@dbaas-valkey/contract/command'
import { bumpOfChanges, compareContracts } from '@dbaas-valkey/openapi-diff/compare'
import { readContract } from '@dbaas-valkey/openapi-diff/load'
import { textReport } from '@dbaas-valkey/openapi-diff/report'
import { paths, root } from '@dbaas-valkey/contract/paths'
import { changelogEntry } from './entry.js'
import { formatChangeset } from './file.js'
import { fixedGroup } from './group.js'

const usage = `Usage: pnpm changeset:auto

Compares the contract with the released one (spec/released.json) and writes .changeset/contract.md: the bump that the
difference demands, and the changelog entry. Writes it anew each time; removes it when there is no difference. Notes on
anything else belong into changesets of their own (pnpm changeset).
`

await runCommand({
  usage,
  options: {},
  async run() {
    const file = join(paths.changesets, 'contract.md')
    const name = relative(root, file)
    const changes = compareContracts(
      await readContract(paths.released),
      await readContract(paths.spec),
    )
    const bump = bumpOfChanges(changes)
    if (bump === undefined) {
      await rm(file, { force: true })
      say(`The contract is as it was released, so there is no ${name}.\n`)
      return 0
    }
    const releases = Object.fromEntries((await fixedGroup()).map((member) => [member, bump]))
    await writeFile(file, formatChangeset({ releases, summary: changelogEntry(changes) }))
    say(`${textReport(changes)}\nWrote ${name}.\n`)
    return 0
  },
})
