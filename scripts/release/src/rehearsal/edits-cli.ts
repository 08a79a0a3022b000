/** `pnpm release:edits`: what edits of the contract do to the version and to the CHANGELOGs. */
import { runCommand, say } from '@dbaas-valkey/contract/command'
import { paths } from '@dbaas-valkey/contract/paths'
import { readContract } from '@dbaas-valkey/openapi-diff/load'

import { fullName, readManifest } from '../packages.js'
import { edits, releaseEdit } from './edits.js'

const usage = `Usage: pnpm release:edits

Makes eight edits of the contract, each by itself and in memory only, and prints for each the version that it becomes, how
long it took to find that out, and what the CHANGELOGs of two packages say.
`

await runCommand({
  usage,
  options: {},
  async run() {
    const contract = await readContract(paths.spec)
    const { version: previous } = await readManifest('types')
    for (const { name, edit } of edits) {
      const outcome = releaseEdit(contract, previous, edit)
      const { bump = 'no release', version, milliseconds, entry } = outcome
      say(`\n# ${name}: ${bump}, ${previous} -> ${version} (${milliseconds.toFixed(0)} ms)\n`)
      if (version === previous) continue
      for (const package_ of ['client', 'validator']) {
        say(`\n${fullName(package_)}\n\n${entry(package_).replaceAll(/^(?=.)/gm, '    ')}\n`)
      }
    }
    return 0
  },
})
