import { expect, it } from 'vitest'
import { storm } from '../storm/storm.js'

it('a storm of faults over all operations leaves no call without an outcome, none sent twice, no id lost, and no success made up', async () => {
  const { endings, violations, requests } = await storm({ runs: 300, seed: 20261123 })
  expect(violations).toEqual([])
  expect(requests).toBeGreaterThan(300)
  // Calm weather would prove nothing.
  expect(Object.keys(endings)).toEqual(
    expect.arrayContaining(['data', 'AMBIGUOUS', 'NOT_FOUND', 'aborted']),
  )
}, 60_000)
