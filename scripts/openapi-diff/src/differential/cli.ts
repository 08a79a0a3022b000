/** `pnpm contract:differential`: whether another differ sees what ours does not. */
import { runCommand, say } from '@dbaas-valkey/contract/command'
import { paths } from '@dbaas-valkey/contract/paths'
import { readContract } from '../load.js'
import { runDifferential } from './run.js'

const usage = `Usage: pnpm contract:differential [--mutations N] [--seed N]

Mutates the contract N times (default 2000, from seed 1) and compares each mutant with the original, once by our rules
and once by api-smart-diff. Lists what it sees under paths and ours does not, and exits with 1 if there is any.
`

await runCommand({
  usage,
  options: {
    mutations: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
  async run({ values }) {
    const contract = await readContract(paths.spec)
    const result = runDifferential(contract, Number(values.mutations), Number(values.seed))
    const { mutations, detected, missed } = result
    say(
      [...missed, `${mutations} mutations, ${detected} seen, ${missed.length} missed.`, ''].join(
        '\n',
      ),
    )
    return missed.length === 0 ? 0 : 1
  },
})
