/** `pnpm changeset:check`: whether the changesets say exactly what has changed since the last release. */
import { runCommand, say } from '@dbaas-valkey/contract/command'
import { paths } from '@dbaas-valkey/contract/paths'

import { problemsOf } from './expected.js'
import { parseChangeset } from './file.js'
import { bumpOfChangesets, readChangesetTexts } from './folder.js'
import { readDifference } from './read.js'

const usage = `Usage: pnpm changeset:check

Fails unless .changeset/ holds exactly what pnpm changeset:auto would write for the difference from the last release: a
file for each change of the contract, and for each break of the packages' own surface (a line of etc/*.api.md that is gone
or narrowed, a program of the last release that no longer compiles). Fails as well where a package's report has changed
and no changeset tells its readers, and where spec/changes.yaml judges what is no difference any more.
`

await runCommand({
  usage,
  options: {},
  async run() {
    const texts = await readChangesetTexts(paths.changesets)
    const problems = problemsOf(await readDifference(), texts)
    if (problems.length > 0) {
      process.stderr.write(`${problems.join('\n')}\n`)
      return 1
    }
    const changesets = [...texts.values()].flatMap((text) => parseChangeset(text) ?? [])
    const bump = bumpOfChangesets(changesets)
    const next = bump === undefined ? 'nothing to release' : `the next release is ${bump}`
    say(`The changesets say what has changed since the last release: ${next}.\n`)
    return 0
  },
})
