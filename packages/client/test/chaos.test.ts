import { expect, test } from 'vitest'

import { chaos } from '../chaos/chaos.js'

test('a run of faults over all operations leaves no call without an outcome, none sent twice, no id lost, and no success made up', async () => {
  const { endings, violations, requests } = await chaos({ runs: 300, seed: 20261123 })
  expect(violations).toEqual([])
  expect(requests).toBeGreaterThan(300)
  // A run without faults would prove nothing.
  expect(Object.keys(endings)).toEqual(
    expect.arrayContaining(['data', 'AMBIGUOUS', 'NOT_FOUND', 'aborted']),
  )
}, 60_000)
