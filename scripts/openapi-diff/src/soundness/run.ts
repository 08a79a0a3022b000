import * as fc from 'fast-check'
import type { JsonValue } from '@dbaas-valkey/contract/model'

import type { Change } from '../change.js'
import { bumpOfChanges, compareContracts } from '../compare.js'
import { createRandom } from '../random.js'
import type { Side } from '../rule.js'
import type { RuleId } from '../rules/table.js'
import { contractOf } from './contract.js'
import { acceptedByBoth, judgesOf, refusedBy, type Judge } from './judges.js'
import { mutated } from './mutate.js'
import { excuse } from './policies.js'
import { smallest, type Wrong } from './smallest.js'
import { seedlings, type Schemas } from './schemas.js'
import { valuesFor } from './values.js'

const sides = ['request', 'response'] as const
/** Pairs that are compiled together. */
const batch = 100
const valuesPerPair = 120

export interface Soundness {
  readonly seed: number
  /** Pairs of schemas that both judges could compile, or Ajv alone. */
  readonly pairs: number
  readonly values: number
  /** Judgements of one pair on one side, by bump. */
  readonly judged: Readonly<Record<string, number>>
  /** How many pairs each policy excused, on either side. */
  readonly excused: ReadonlyMap<string, number>
  readonly wrong: readonly Wrong[]
  /** Values on which the two judges differ, with the schemas. */
  readonly disputed: readonly { readonly schemas: Schemas; readonly value: JsonValue }[]
  /** Schemas that our compiler refuses, which Ajv judged alone. */
  readonly alone: number
  /** By rule: how often it was called a break, and how often no value showed one. */
  readonly breaks: ReadonlyMap<RuleId, { readonly called: number; readonly unshown: number }>
}

/** Compares random pairs of schemas and looks for values that show our judgement wrong. The seed decides everything. */
export async function runSoundness(runs: number, seed: number): Promise<Soundness> {
  const found = fc.sample(seedlings, { numRuns: runs, seed })
  const tally = createTally(seed)
  for (let start = 0; start < runs; start += batch) {
    const pairs = found.slice(start, start + batch).map((seedling) => ({
      from: seedling.schemas,
      to: mutated(seedling),
      random: createRandom(~seedling.seed),
    }))
    const judges = await judgesOf(pairs.flatMap(({ from, to }) => [from, to]))
    pairs.forEach(({ from, to, random }, index) => {
      const [before, after] = [judges[2 * index], judges[2 * index + 1]]
      if (before === undefined || after === undefined) return
      tally.add(from, to, before, after, valuesFor([from, to], random, valuesPerPair))
    })
  }
  return tally.result
}

function disputes({ accepts, ours, discriminates, mayDiffer }: Judge, value: JsonValue): boolean {
  return !discriminates && !mayDiffer && ours !== undefined && ours(value) !== accepts(value)
}

interface Tally {
  readonly result: Soundness
  add(from: Schemas, to: Schemas, before: Judge, after: Judge, values: readonly JsonValue[]): void
}

function createTally(seed: number): Tally {
  const result = {
    seed,
    pairs: 0,
    values: 0,
    alone: 0,
    judged: { major: 0, minor: 0, patch: 0, none: 0 } as Record<string, number>,
    excused: new Map<string, number>(),
    wrong: [] as Wrong[],
    disputed: [] as { schemas: Schemas; value: JsonValue }[],
    breaks: new Map<RuleId, { called: number; unshown: number }>(),
  }

  return {
    result,
    add(from, to, before, after, values) {
      result.pairs += 1
      result.values += values.length
      result.alone += [before, after].filter(({ ours }) => ours === undefined).length
      for (const [schemas, judge] of [
        [from, before],
        [to, after],
      ] as const) {
        const value = values.find((one) => disputes(judge, one))
        if (value !== undefined) result.disputed.push({ schemas, value })
      }
      for (const side of sides) {
        const changes = compareContracts(contractOf(from, side), contractOf(to, side))
        const bump = bumpOfChanges(changes)
        result.judged[bump ?? 'none'] = (result.judged[bump ?? 'none'] ?? 0) + 1
        const [taking, refusing] = side === 'request' ? [before, after] : [after, before]
        const witnesses = values.filter(
          (value) => acceptedByBoth(taking, value) && refusedBy(refusing, value).length > 0,
        )
        if (bump === 'major') countBreaks(changes, witnesses.length > 0)
        else judge(side, from, to, changes, witnesses, refusing)
      }
    },
  }

  /** A pair is excused where every value that shows a break is. */
  function judge(
    side: Side,
    from: Schemas,
    to: Schemas,
    changes: readonly Change[],
    witnesses: readonly JsonValue[],
    refusing: Judge,
  ): void {
    const names = new Set<string>()
    for (const value of witnesses) {
      const keywords = refusedBy(refusing, value)
      const policy = excuse(changes, side, keywords)
      if (policy === undefined) {
        const rules = changes.map(({ rule, bump }) => `${rule} (${bump})`)
        result.wrong.push(smallest({ side, from, to, value, rules, keywords }))
        return
      }
      names.add(policy)
    }
    for (const name of names) result.excused.set(name, (result.excused.get(name) ?? 0) + 1)
  }

  function countBreaks(changes: readonly Change[], shown: boolean): void {
    const rules = new Set(changes.filter(({ bump }) => bump === 'major').map(({ rule }) => rule))
    for (const rule of rules) {
      const count = result.breaks.get(rule) ?? { called: 0, unshown: 0 }
      result.breaks.set(rule, {
        called: count.called + 1,
        unshown: count.unshown + (shown ? 0 : 1),
      })
    }
  }
}
