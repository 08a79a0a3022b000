/** `pnpm changeset:check`: whether the changesets in the tree bump as much as the change of the contract demands. */
import { runCommand, say } from '@dbaas-valkey/contract/command'
import { compareContracts } from '@dbaas-valkey/openapi-diff/compare'
import { readContract } from '@dbaas-valkey/openapi-diff/load'
import { paths } from '@dbaas-valkey/contract/paths'
import { shortfalls } from './required-bump.js'
import { bumpOfChangesets, readChangesets } from './folder.js'
import { fixedGroup } from './group.js'
import { changedReports, currentSurface, releasedSurface } from '../api-report/released.js'

const usage = `Usage: pnpm changeset:check

Fails when the changesets in .changeset/ bump less than the difference between spec/released.json and the contract
demands, and names the rules that ask for more; or when a report in etc/ has changed and there is no changeset at all.
`

await runCommand({
  usage,
  options: {},
  async run() {
    const changesets = await readChangesets(paths.changesets)
    const given = bumpOfChangesets(changesets.values(), await fixedGroup())
    const changes = compareContracts(
      await readContract(paths.released),
      await readContract(paths.spec),
    )
    const reports = changedReports(await releasedSurface(), await currentSurface())
    const problems = shortfalls({ changes, reports, given })
    if (problems.length > 0) {
      process.stderr.write(`${problems.join('\n')}\n`)
      return 1
    }
    const next = given === undefined ? 'nothing to release' : `the next release is ${given}`
    say(`The changesets cover every difference from the last release: ${next}.\n`)
    return 0
  },
})
