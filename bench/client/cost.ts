import { median } from '../lib/median.js'
import { shuffled } from '../lib/shuffled.js'
import { heyApi } from './peers/hey-api.js'
import { importKey } from './peers/import-key.js'
import { bareFetch, kyClient, openaiNode, openapiFetch } from './peers/others.js'
import { ours } from './peers/ours.js'

/** What one call costs. */
export interface Cost {
  readonly name: string
  readonly microseconds: number
  /** In terms of the same call through openapi-fetch, unsigned. */
  readonly ratio: number
}

const rounds = 101
const warmUp = 20
const calls = 100
const base = 'openapi-fetch'

/**
 * One process, one mock; the rounds of all clients alternate. Each round is set against that of openapi-fetch beside
 * it, so that a machine with other things to do disturbs both; what counts is the median of these ratios.
 */
export async function measureCost(root: string): Promise<Cost[]> {
  const contenders = [
    bareFetch(),
    openapiFetch(),
    await heyApi(root),
    kyClient(),
    openaiNode(),
    importKey(),
    ...ours(),
  ]
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (let round = -warmUp; round < rounds; round++) {
    for (const { name, call } of shuffled(contenders)) {
      const start = performance.now()
      for (let count = 0; count < calls; count++) await call()
      if (round >= 0) times.get(name)?.push(((performance.now() - start) / calls) * 1000)
    }
  }
  const bases = times.get(base) ?? []
  return [...times].map(([name, own]) => {
    const ratio = median(own.map((time, round) => time / (bases[round] ?? Number.NaN)))
    return {
      name,
      microseconds: Number((ratio * median(bases)).toFixed(1)),
      ratio: Number(ratio.toFixed(2)),
    }
  })
}
