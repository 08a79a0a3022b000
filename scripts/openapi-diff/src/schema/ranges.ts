import type { JsonObject } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'
import { compareSteps } from './steps.js'

interface Limit {
  readonly value: number
  readonly exclusive: boolean
}

interface Range {
  readonly name: string
  readonly kind: 'lower' | 'upper'
  readonly keyword: string
  readonly exclusive?: string
}

const ranges: readonly Range[] = [
  { name: 'minimum', kind: 'lower', keyword: 'minimum', exclusive: 'exclusiveMinimum' },
  { name: 'maximum', kind: 'upper', keyword: 'maximum', exclusive: 'exclusiveMaximum' },
  { name: 'minimum length', kind: 'lower', keyword: 'minLength' },
  { name: 'maximum length', kind: 'upper', keyword: 'maxLength' },
  { name: 'minimum number of items', kind: 'lower', keyword: 'minItems' },
  { name: 'maximum number of items', kind: 'upper', keyword: 'maxItems' },
  { name: 'minimum number of properties', kind: 'lower', keyword: 'minProperties' },
  { name: 'maximum number of properties', kind: 'upper', keyword: 'maxProperties' },
]

export function compareRanges(from: JsonObject, to: JsonObject): Finding[] {
  return [...ranges.flatMap((range) => compareRange(range, from, to)), ...compareSteps(from, to)]
}

function compareRange(range: Range, from: JsonObject, to: JsonObject): Finding[] {
  const [before, after] = [limitOf(range, from), limitOf(range, to)]
  const order = tightness(range, after) - tightness(range, before)
  const step = order || Number(after?.exclusive ?? false) - Number(before?.exclusive ?? false)
  if (step === 0 || Number.isNaN(step)) return []
  const rule = step > 0 ? 'range-narrowed' : 'range-widened'
  return [{ rule, path: [], name: range.name, from: words(before), to: words(after) }]
}

/** The one that binds, where a schema states an inclusive and an exclusive limit. */
function limitOf(range: Range, schema: JsonObject): Limit | undefined {
  const limits = [
    { value: schema[range.keyword], exclusive: false },
    { value: range.exclusive === undefined ? undefined : schema[range.exclusive], exclusive: true },
  ].filter((limit): limit is Limit => typeof limit.value === 'number')
  return limits.toSorted(
    (a, b) =>
      tightness(range, b) - tightness(range, a) || Number(b.exclusive) - Number(a.exclusive),
  )[0]
}

function tightness({ kind, keyword }: Range, limit: Limit | undefined): number {
  // A length or a count is never negative, so that a minimum of zero says nothing.
  const none = kind === 'lower' && keyword !== 'minimum' ? 0 : -Number.MAX_VALUE
  if (limit === undefined) return none
  return kind === 'lower' ? limit.value : -limit.value
}

function words(limit: Limit | undefined): string {
  if (limit === undefined) return 'none'
  return limit.exclusive ? `${limit.value} (exclusive)` : String(limit.value)
}
