/** `pnpm api:report`: what consumers can import from each package, written down. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { runCommand, say } from '@dbaas-valkey/contract/command'
import { paths } from '@dbaas-valkey/contract/paths'

import { packageNames } from '../packages.js'
import { entriesOf } from './entries.js'
import { extractReport } from './extract.js'

const usage = `Usage: pnpm api:report [--check]

Writes the public surface of each built package to etc/, one report for each entry that consumers import.

  --check  write nothing; name each report that is not what the packages give, and exit with 1
`

await runCommand({
  usage,
  options: { check: { type: 'boolean', default: false } },
  async run({ values: { check } }) {
    const entries = (await Promise.all(packageNames.map(entriesOf))).flat()
    const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-surface-'))
    const stale: string[] = []
    for (const entry of entries) {
      const text = await extractReport(entry, folder)
      const file = join(paths.reports, entry.report)
      if (existsSync(file) && (await readFile(file, 'utf8')) === text) continue
      stale.push(entry.report)
      if (!check) await write(file, text)
    }
    await rm(folder, { recursive: true })
    const names = new Set(entries.map(({ report }) => report))
    for (const name of await reportsOnDisk()) {
      if (names.has(name)) continue
      stale.push(name)
      if (!check) await rm(join(paths.reports, name))
    }
    if (check && stale.length > 0) {
      process.stderr.write(
        `Not what the packages give: ${stale.join(', ')}. Run \`pnpm api:report\`.\n`,
      )
      return 1
    }
    const outcome = stale.length === 0 ? 'as the packages give' : `changed: ${stale.join(', ')}`
    say(`${entries.length} reports in etc/, ${outcome}.\n`)
    return 0
  },
})

async function reportsOnDisk(): Promise<string[]> {
  if (!existsSync(paths.reports)) return []
  return (await readdir(paths.reports)).filter((name) => name.endsWith('.api.md'))
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(paths.reports, { recursive: true })
  await writeFile(file, text)
}
