/** `pnpm release:version`: applies the changesets. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { runCommand, say } from '@dbaas-valkey/contract/command'
import { paths, root } from '@dbaas-valkey/contract/paths'
import { compareContracts } from '@dbaas-valkey/openapi-diff/compare'
import { readContract } from '@dbaas-valkey/openapi-diff/load'

import { folderOf, packageNames, readManifest } from '../packages.js'
import { run, tool } from '../process.js'
import { moveBaseline } from './baseline.js'
import { addEntry, changelogEntry } from './entry.js'
import { commitsOf, linkOf } from './link.js'
import { notesFor, wordsNote } from './notes.js'
import { pendingChangesets, readPrerelease, versionBefore } from './pending.js'

const usage = `Usage: pnpm release:version

Applies the changesets: gives every package its next version, writes their CHANGELOGs, has the client name its new version,
and moves spec/released.json and etc/released.json forward, so that the next difference counts from here. A prerelease
(changeset pre enter next) moves nothing forward: it keeps telling what is new since the last release.
`

await runCommand({
  usage,
  options: {},
  async run() {
    const changesets = await pendingChangesets()
    const { name: types, version: current, repository } = await readManifest('types')
    const previous = versionBefore(types, current, await readPrerelease())
    const source = repository.url.replace(/^git\+|\.git$/g, '')
    const links = new Map<string, string | undefined>()
    for (const file of changesets.keys()) {
      links.set(file, linkOf(await commitsOf(join(paths.changesets, file)), source))
    }
    const words = wordsNote(
      compareContracts(await readContract(paths.released), await readContract(paths.spec)),
    )
    await run(tool('changeset'), ['version'])
    const { version } = await readManifest('types')
    if (version === current) {
      say('There is no changeset, so there is nothing to release.\n')
      return 0
    }
    const date = new Date().toISOString().slice(0, 10)
    for (const name of packageNames) {
      const told = notesFor(name, changesets, links)
      const notes = name === 'types' ? [...told, ...words] : told
      const entry = changelogEntry({ version, previous, date, repository: source }, notes)
      const file = join(folderOf(name), 'CHANGELOG.md')
      const text = existsSync(file) ? await readFile(file, 'utf8') : `# @dbaas-valkey/${name}\n`
      await writeFile(file, addEntry(text, entry))
    }
    await moveClientVersion(version)
    const isPrerelease = (await readPrerelease())?.mode === 'pre'
    if (!isPrerelease) await moveBaseline()
    const baseline = isPrerelease ? 'Differences count' : 'Differences now count from it, not'
    say(`${previous} becomes ${version}. ${baseline} from the release before.\n`)
    return 0
  },
})

/** A browser's client can't read its package.json, so its version stands in its source as well. */
async function moveClientVersion(version: string): Promise<void> {
  const file = join(root, 'packages/client/src/version.ts')
  const source = await readFile(file, 'utf8')
  await writeFile(file, source.replace(/'\d[^']*'/, `'${version}'`))
}
