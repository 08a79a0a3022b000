/** `pnpm contract:diff`: what changed in the contract, and what it means for the version. */
import { CommandError, runCommand, say } from '@dbaas-valkey/contract/command'
import { paths } from '@dbaas-valkey/contract/paths'

import { compareContracts } from './compare.js'
import { readContract } from './load.js'
import { locateChanges } from './location/changes.js'
import { locateIn } from './location/open.js'
import { formats, type Format } from './report.js'

const usage = `Usage: pnpm contract:diff [--from FILE|REV] [--to FILE|REV] [--format FORMAT]

Compares two contracts and lists every difference by operation, each with its bump, its rule, its line and what
TypeScript calls the place.

  --from FILE|REV  the older one: an OpenAPI document, or a git revision of this repository
                   (default: spec/released.json, the contract as last released)
  --to FILE|REV    the newer one (default: today's, spec/openapi.yaml)
  --format FORMAT  text (the default), json, markdown for a comment on a pull request, or github for annotations that a
                   workflow of GitHub Actions shows beside the lines: breaks are errors, what is new a warning, words
                   a notice
  --json           the same as --format json
  --help           print this

To start it without the package manager: node scripts/run.mjs openapi-diff/src/cli.ts
`

await runCommand({
  usage,
  options: {
    from: { type: 'string', default: paths.released },
    to: { type: 'string', default: paths.spec },
    format: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run({ values }) {
    const format = formatOf(values.format ?? (values.json ? 'json' : 'text'))
    const [from, to] = [await readContract(values.from), await readContract(values.to)]
    const changes = await locateChanges(
      compareContracts(from, to),
      locateIn(values.from, from),
      locateIn(values.to, to),
    )
    say(formats[format](changes))
    return 0
  },
})

function formatOf(name: string): Format {
  if (Object.hasOwn(formats, name)) return name as Format
  throw new CommandError(
    `There is no format "${name}". Use ${Object.keys(formats).join(', ')}.\n\n${usage}`,
  )
}
