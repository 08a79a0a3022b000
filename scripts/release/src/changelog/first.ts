/** `pnpm release:baseline`: what the first version will be, while it is not published yet. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { CommandError, runCommand, say } from '@dbaas-valkey/contract/command'
import { paths } from '@dbaas-valkey/contract/paths'

import { readChangesetTexts } from '../changeset/folder.js'
import { fullName, packageNames, readManifest } from '../packages.js'
import { tryRun } from '../process.js'
import { moveBaseline } from './baseline.js'

const usage = `Usage: pnpm release:baseline

Takes what is in the tree as the version that its packages name, and removes the changesets: as long as nobody can have
installed that version, nothing that changes breaks anybody. Refuses once the registry has a package of it.
`

await runCommand({
  usage,
  options: {},
  async run() {
    const { version } = await readManifest('types')
    for (const name of packageNames) await refusePublished(`${fullName(name)}@${version}`)
    for (const file of (await readChangesetTexts(paths.changesets)).keys()) {
      await rm(join(paths.changesets, file))
    }
    await moveBaseline()
    say(`${version} is not published yet: it is now what is in the tree.\n`)
    return 0
  },
})

async function refusePublished(name: string): Promise<void> {
  const { code, output } = await tryRun('npm', ['view', name, 'version'])
  if (code !== 0 && output.includes('E404')) return
  throw new CommandError(
    code === 0
      ? `${name} is published. Announce what has changed since with \`pnpm changeset:auto\` and \`pnpm changeset\`.`
      : `The registry did not say whether ${name} is published:\n${output.trim()}`,
  )
}
