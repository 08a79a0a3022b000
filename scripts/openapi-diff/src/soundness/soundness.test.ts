import { expect, test } from 'vitest'

import { bumpOf } from '../rules/table.js'
import { soundnessPolicies } from './policies.js'
import { soundnessReport } from './report.js'
import { runSoundness } from './run.js'

const seed = 20_261_128

test('what is called no break refuses nothing that was accepted, and lets nothing through that is refused', async () => {
  const result = await runSoundness(150, seed)
  process.stdout.write(soundnessReport(result))
  expect(result.wrong).toEqual([])
  expect(result.disputed).toEqual([])
  expect(result.pairs).toBeGreaterThan(120)
}, 120_000)

test('a policy names only rules that are no breaks on its side', () => {
  const breaks = soundnessPolicies.flatMap(({ side, rules }) =>
    rules.filter((rule) => bumpOf(rule, side) === 'major'),
  )
  expect(breaks).toEqual([])
})

test('a pair depends on the seed alone', async () => {
  const [once, again] = [await runSoundness(10, seed), await runSoundness(10, seed)]
  expect(soundnessReport(again)).toBe(soundnessReport(once))
})
