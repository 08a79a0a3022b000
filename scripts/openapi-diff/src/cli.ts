/** `pnpm contract:diff`: what changed in the contract, and what it means for the version. */
import { runCommand, say } from '@dbaas-valkey/contract/command'
import { paths } from '@dbaas-valkey/contract/paths'
import { compareContracts } from './compare.js'
import { readContract } from './load.js'
import { jsonReport, textReport } from './report.js'

const usage = `Usage: pnpm contract:diff [--from FILE|REV] [--to FILE] [--json]

Compares two contracts and lists every difference by operation, each with its bump and its rule.

  --from FILE|REV  the older one: an OpenAPI document, or a git revision of this repository
                   (default: spec/released.json, the contract as last released)
  --to FILE        the newer one (default: today's, spec/openapi.yaml)
  --json           print the differences as JSON
  --help           print this
`

await runCommand({
  usage,
  options: {
    from: { type: 'string', default: paths.released },
    to: { type: 'string', default: paths.spec },
    json: { type: 'boolean', default: false },
  },
  async run({ values }) {
    const [from, to] = [await readContract(values.from), await readContract(values.to)]
    const changes = compareContracts(from, to)
    say(values.json ? jsonReport(changes) : textReport(changes))
    return 0
  },
})
