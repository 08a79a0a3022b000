import { expect, test } from 'vitest'

import { decide, type Policy } from './policies.js'
import { corpusReport } from './report.js'
import { tryPair } from './run.js'
import { verdictOn } from './verdict.js'

test.each([
  ['error', 'major', 'agreed'],
  ['error', 'minor', 'less'],
  ['warning', 'major', 'agreed'],
  ['warning', 'minor', 'agreed'],
  ['warning', 'patch', 'less'],
  ['info', 'major', 'more'],
  ['info', 'patch', 'agreed'],
  ['info', undefined, 'less'],
  [null, 'major', 'more'],
  [null, 'minor', 'agreed'],
  [null, undefined, 'agreed'],
] as const)('where they say %s and we %s, we have %s', (level, bump, want) => {
  expect(verdictOn(level, bump)).toBe(want)
})

const head = { openapi: '3.0.3', info: { title: 'Lamps', version: '1' } }
const read = { operationId: 'read', responses: { '204': { description: 'Done.' } } }
const pair = {
  id: 'gone',
  name: 'an operation is gone',
  level: null,
  from: { ...head, paths: { '/lamp': { get: read } } },
  to: { ...head, paths: {} },
}

test('a difference without a policy fails, and so does a policy without its difference', () => {
  const outcomes = [tryPair(pair)]
  const policy: Policy = { policy: 'names', says: 'more', reason: 'Names count.', pairs: ['gone'] }
  expect(decide(outcomes, [])).toMatchObject({ unexplained: [{ id: 'gone' }], stale: [] })
  expect(decide(outcomes, [policy])).toEqual({ unexplained: [], stale: [] })
  expect(decide(outcomes, [{ ...policy, says: 'less' }])).toMatchObject({
    unexplained: [{ id: 'gone' }],
    stale: ['gone (names)'],
  })
  expect(decide(outcomes, [{ ...policy, pairs: ['gone', 'other'] }]).stale).toEqual([
    'other (names)',
  ])
})

test('the report ends with the figures', () => {
  const outcomes = [tryPair(pair), tryPair({ ...pair, id: 'same', to: pair.from })]
  expect(corpusReport(outcomes, [], decide(outcomes, [])).split('\n').slice(-2)).toEqual([
    '2 pairs: 1 agreed, we say less of 0, more of 1, refused 0; 1 unexplained, 0 stale.',
    '',
  ])
})
