/** `pnpm advisories`: what the registry knows against the packages that the lockfile names. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { runCommand, say } from '@dbaas-valkey/contract/command'
import { root } from '@dbaas-valkey/contract/paths'

import { askRegistry, type Advisory } from './ask.js'
import { lockedIn } from './locked.js'

const usage = `Usage: pnpm advisories [--registry URL]

Lists the security advisories about everything that pnpm-lock.yaml names. Exits with 1 when one of them concerns what our
packages bring with them, or when the registry gives no answer. Others are listed only: they are about our tools.
`

await runCommand({
  usage,
  options: { registry: { type: 'string', default: 'https://registry.npmjs.org/' } },
  async run({ values: { registry } }) {
    const locked = lockedIn(await readFile(join(root, 'pnpm-lock.yaml'), 'utf8'))
    const advisories = await askRegistry(registry, locked)
    const shipped = advisories.filter((advisory) => advisory.shipped)
    say(list('In what our packages bring with them', shipped))
    say(
      list(
        'In tools',
        advisories.filter((advisory) => !advisory.shipped),
      ),
    )
    say(`${locked.length} packages, ${advisories.length} advisories.\n`)
    return shipped.length === 0 ? 0 : 1
  },
})

function list(heading: string, advisories: readonly Advisory[]): string {
  if (advisories.length === 0) return ''
  const lines = advisories.map(
    ({ severity, name, version, title, url }) =>
      `  ${severity}: ${name} ${version}: ${title} ${url}\n`,
  )
  return `${heading}:\n${lines.toSorted().join('')}`
}
