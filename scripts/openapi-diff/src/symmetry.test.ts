import { expect, test } from 'vitest'

import { compareContracts } from './compare.js'
import { readExamples } from './fixture.js'
import { mirrorOf as mirrorAmong, unmirrored } from './mirror.js'
import type { Side } from './rule.js'
import { bumpOf, ruleOf, rules, type RuleId } from './rules/table.js'
import { soundnessPolicies } from './soundness/policies.js'

const ids = Object.keys(rules) as RuleId[]
const known = new Set<string>(ids)
const mirrorOf = (id: RuleId): RuleId => mirrorAmong(id, known) as RuleId
const examples = await readExamples()

test.each(ids)('%s has a mirror, which has it in turn', (id) => {
  const mirror = mirrorOf(id)
  expect(Object.keys(rules)).toContain(mirror)
  if (!unmirrored.has(id)) expect(mirrorOf(mirror)).toBe(id)
})

test.each(examples)('$name: the way back is told by its mirror', ({ rule, from, to }) => {
  const back = compareContracts(to, from).map((change) => change.rule)
  expect(back).toContain(mirrorOf(rule))
})

/** Rules that break nothing on one side, whichever way, and why. */
const oneSided: Readonly<
  Partial<Record<RuleId, { readonly side: Side; readonly reason: string }>>
> = {
  'default-added': { side: 'response', reason: 'A default stands for what was not sent.' },
  'extensible-value-added': {
    side: 'response',
    reason: 'Readers of an extensible enum were told that it grows.',
  },
  'read-only-added': { side: 'response', reason: 'It is read before and after.' },
  'write-only-added': { side: 'request', reason: 'It is written before and after.' },
}

/** Rules of the values themselves, whose bump depends on the side: one way fewer values, the other way more. */
const ofValues = ids.filter((id) => {
  const mirror = mirrorOf(id)
  return (
    mirror !== id &&
    known.has(mirror) &&
    [id, mirror].some((one) => typeof ruleOf(one).bump === 'object')
  )
})

test.each(ofValues)(
  '%s or its mirror breaks requests, and responses unless a policy says why not',
  (id) => {
    const pair = [id, mirrorOf(id)]
    const breaks = (side: Side): boolean =>
      pair.some((one) => bumpOf(one, side) === 'major') ||
      pair.some((one) =>
        soundnessPolicies.some((policy) => policy.side === side && policy.rules.includes(one)),
      )
    const sides = (['request', 'response'] as const).filter((side) => !breaks(side))
    const exception = pair.map((one) => oneSided[one]?.side).find((side) => side !== undefined)
    expect(sides).toEqual(exception === undefined ? [] : [exception])
  },
)
