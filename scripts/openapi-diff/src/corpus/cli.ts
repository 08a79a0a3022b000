/** `pnpm contract:corpus`: our judgement of contracts that another differ has judged. */
import { CommandError, runCommand, say } from '@dbaas-valkey/contract/command'

import { readPairs } from './pairs.js'
import { decide, readPolicies } from './policies.js'
import { corpusJson, corpusReport } from './report.js'
import { tryPair } from './run.js'

const usage = `Usage: pnpm contract:corpus --dir DIR [--json]

Compares pairs of contracts that another differ has judged, and tells where we agree, say less, say more or refuse.
Where we differ on purpose, scripts/openapi-diff/corpus/policies.yaml says why. Exits with 1 where it does not, and where
a row of it explains nothing any more.

  --dir DIR  the folder with pairs.jsonl and cases.json
  --json     print every pair as JSON
  --help     print this
`

await runCommand({
  usage,
  options: { dir: { type: 'string' }, json: { type: 'boolean', default: false } },
  async run({ values }) {
    if (values.dir === undefined) throw new CommandError(`Say where the corpus is.\n\n${usage}`)
    const outcomes = (await readPairs(values.dir)).map(tryPair)
    const policies = await readPolicies()
    const decision = decide(outcomes, policies)
    say((values.json ? corpusJson : corpusReport)(outcomes, policies, decision))
    return decision.unexplained.length + decision.stale.length === 0 ? 0 : 1
  },
})
