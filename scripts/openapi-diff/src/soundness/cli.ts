/** `pnpm contract:soundness`: whether values show our judgement of changes wrong. */
import { runCommand, say } from '@dbaas-valkey/contract/command'

import { soundnessReport } from './report.js'
import { runSoundness } from './run.js'

const usage = `Usage: pnpm contract:soundness [--runs N] [--seed S]

Makes N pairs of random schemas (default 1000), the second a change of the first, and has values judged by our validators
and by Ajv. What we do not call a break must refuse no value of a request that was accepted before, and let none come in
a response that a consumer's validator refuses. Exceptions are policies (scripts/openapi-diff/src/soundness/policies.ts).
Exits with 1 where a value shows us wrong.

  --runs N  how many pairs
  --seed S  which pairs (default: another one each time; it is printed)
  --help    print this
`

await runCommand({
  usage,
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
  },
  async run({ values }) {
    const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
    const result = await runSoundness(Number(values.runs), seed)
    say(soundnessReport(result))
    return result.wrong.length + result.disputed.length === 0 ? 0 : 1
  },
})
