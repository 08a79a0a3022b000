import { expect, test } from 'vitest'

import { compareContracts } from './compare.js'
import { readExamples } from './fixture.js'
import { bumpOf, ruleOf, rules, type RuleId } from './rules/table.js'

const examples = await readExamples()

test('every rule has a fixture, and every fixture a rule', () => {
  const named = [...new Set(examples.map(({ rule }) => rule))]
  expect(named.toSorted()).toEqual(Object.keys(rules).toSorted())
})

test.each(examples)('$name: $says', ({ rule, side, from, to, says, along }) => {
  const changes = compareContracts(from, to)
  const own = changes.filter((change) => change.rule === rule)
  expect(changes.map((change) => change.rule).toSorted()).toEqual([rule, ...along].toSorted())
  expect(own.map(({ sentence, bump }) => [sentence, bump])).toEqual([[says, bumpOf(rule, side)]])
})

test.each(examples)('$name: nothing to report between a contract and itself', ({ from, to }) => {
  expect([...compareContracts(from, from), ...compareContracts(to, to)]).toEqual([])
})

test('every rule that can break says what to write instead', () => {
  const silent = (Object.keys(rules) as RuleId[]).filter((id) => {
    const { bump, instead } = ruleOf(id)
    const breaks =
      typeof bump === 'string' ? bump === 'major' : Object.values(bump).includes('major')
    return breaks && instead === undefined
  })
  expect(silent).toEqual([])
})
