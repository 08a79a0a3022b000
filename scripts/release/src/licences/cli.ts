/** `pnpm licences`: the licences of everything that is installed, and whether we may use it. */
import { runCommand, say } from '@dbaas-valkey/contract/command'

import { run } from '../process.js'
import { isAllowed, licenceOf } from './policy.js'

const usage = `Usage: pnpm licences

Lists the licences of all dependencies, direct and indirect, with the packages under each. Exits with 1 when one of
them is not allowed (scripts/release/src/licences/policy.ts).
`

interface Dependency {
  readonly name: string
  readonly versions: readonly string[]
}

await runCommand({
  usage,
  options: {},
  async run() {
    const output = await run('pnpm', ['licenses', 'list', '--json', '--recursive'])
    const declared = JSON.parse(output.slice(output.indexOf('{'))) as Record<string, Dependency[]>
    const byLicence = new Map<string, string[]>()
    for (const [declaration, dependencies] of Object.entries(declared)) {
      for (const { name, versions } of dependencies) {
        const licence = licenceOf(name, declaration)
        byLicence.set(licence, [
          ...(byLicence.get(licence) ?? []),
          `${name} ${versions.join(', ')}`,
        ])
      }
    }
    for (const [licence, packages] of [...byLicence].toSorted()) {
      say(`${licence} (${packages.length})\n  ${packages.toSorted().join('\n  ')}\n`)
    }
    const refused = [...byLicence].filter(([licence]) => !isAllowed(licence))
    for (const [licence, packages] of refused) {
      process.stderr.write(
        `${licence} is not allowed: ${packages.join(', ')}. Replace the package, or allow the licence with a reason.\n`,
      )
    }
    return refused.length === 0 ? 0 : 1
  },
})
