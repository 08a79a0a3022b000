/** `pnpm contract:upstream`: what the vendor's published document says differently. */
import { runCommand, say } from '@dbaas-valkey/contract/command'
import { readContract } from '@dbaas-valkey/openapi-diff/load'
import { paths } from '@dbaas-valkey/contract/paths'

import { decide, readAccepted } from './accepted.js'
import { compareWithUpstream } from './compare.js'
import { readUpstream } from './read.js'
import { upstreamReport } from './report.js'

const usage = `Usage: pnpm contract:upstream FILE|URL [--accepted FILE]

Compares our operations with those of the vendor's document (OpenAPI 3.0 or 3.1) and lists what is new, gone or
different there. Nothing is taken over: each difference is either adopted by hand in spec/ or accepted, with its
reason, in spec/upstream-accepted.yaml. Exits with 1 while there is a difference that is neither, an operation about
Valkey that we lack, or an accepted difference that no longer is one.

  --accepted FILE  read the accepted differences from another file
`

await runCommand({
  usage,
  options: { accepted: { type: 'string', default: paths.upstreamAccepted } },
  operands: ['FILE|URL'],
  async run({ values, operands: [source = ''] }) {
    const comparison = compareWithUpstream(
      await readContract(paths.spec),
      await readUpstream(source),
      /valkey/i,
    )
    const decision = decide(comparison.changes, await readAccepted(values.accepted))
    say(upstreamReport(comparison, decision))
    const settled = decision.open.length + decision.stale.length + comparison.further.length === 0
    return settled ? 0 : 1
  },
})
