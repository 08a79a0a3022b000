import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'
import { typesOf } from './types.js'

/** Compares `multipleOf`: a step that divides the older one lets every older value through. */
export function compareSteps(from: JsonObject, to: JsonObject): Finding[] {
  const [before, after] = [stepOf(from), stepOf(to)]
  if (before === after) return []
  const widened = after === undefined || isMultiple(before, after)
  const rule = widened ? 'range-widened' : 'range-narrowed'
  return [
    { rule, path: [], name: 'step', from: String(before ?? 'none'), to: String(after ?? 'none') },
  ]
}

/** A step refuses nothing but numbers. */
function stepOf(schema: JsonObject): JsonValue | undefined {
  return typesOf(schema).has('integer') ? schema.multipleOf : undefined
}

/** In whole numbers of the smallest decimal place: 0.1 is ten times 0.01, which binary fractions do not say. */
function isMultiple(value: JsonValue | undefined, step: JsonValue | undefined): boolean {
  if (typeof value !== 'number' || typeof step !== 'number' || step <= 0) return false
  const places = Math.max(decimals(value), decimals(step))
  return wholes(value, places) % wholes(step, places) === 0n
}

function decimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent))
}

function wholes(value: number, places: number): bigint {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  const shift = places + Number(exponent) - fraction.length
  return BigInt(whole + fraction) * 10n ** BigInt(shift)
}
