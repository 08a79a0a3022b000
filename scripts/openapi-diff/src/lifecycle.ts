import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import { show, type Finding } from './finding.js'

/**
 * What a contract says of how long something stays: `deprecated`, the last day in `x-sunset`, and how settled it is in
 * `x-stability-level`. The two extensions are those that other differs read as well.
 */
export const lifecycleKeys = ['deprecated', 'x-stability-level', 'x-sunset'] as const

const levels: readonly (JsonValue | undefined)[] = ['draft', 'alpha', 'beta', 'stable']

/** Compares the last day and the stability of something that is there before and after. */
export function compareLifecycle(from: JsonObject, to: JsonObject): Finding[] {
  return [...compareSunsets(from, to), ...compareStability(from, to)]
}

/** The moment that a last day comes to; nothing where it is no date (RFC 3339, section 5.6). */
export function dayOf(sunset: JsonValue | undefined): number | undefined {
  if (typeof sunset !== 'string' || !/^\d{4}-\d\d-\d\d(?:$|T)/.test(sunset)) return undefined
  const moment = Date.parse(sunset)
  return Number.isNaN(moment) ? undefined : moment
}

export function isStabilityLevel(value: JsonValue): boolean {
  return levels.includes(value)
}

/** How the end of something was announced: `deprecated, until 2026-12-01`. Nothing where it was not. */
export function announcementOf(place: JsonObject): string | undefined {
  if (place.deprecated !== true) return undefined
  const sunset = place['x-sunset']
  return dayOf(sunset) === undefined ? 'deprecated' : `deprecated, until ${String(sunset)}`
}

/** What is gone, told with its announcement or with the want of one. */
export function removal(
  kind: 'header' | 'operation' | 'parameter' | 'property',
  place: JsonObject,
): Pick<Finding, 'rule' | 'to'> {
  const to = announcementOf(place)
  return to === undefined ? { rule: `${kind}-removed` } : { rule: `deprecated-${kind}-removed`, to }
}

function compareSunsets(from: JsonObject, to: JsonObject): Finding[] {
  const [left, right] = [from['x-sunset'], to['x-sunset']]
  if (left === right) return []
  // Without the deprecation its last day goes as well, which the end of the deprecation says.
  if (right === undefined && to.deprecated !== true) return []
  const [before, after] = [dayOf(left), dayOf(right)]
  const shown = { path: [], from: show(left), to: show(right) }
  if (before === undefined) {
    if (after !== undefined) return [{ rule: 'sunset-set', ...shown }]
    return [{ rule: 'extension-changed', name: 'x-sunset', ...shown }]
  }
  if (after === undefined) return [{ rule: 'sunset-withdrawn', ...shown }]
  if (before === after) return []
  return [{ rule: after < before ? 'sunset-advanced' : 'sunset-postponed', ...shown }]
}

function compareStability(from: JsonObject, to: JsonObject): Finding[] {
  const [left, right] = [from['x-stability-level'] ?? 'stable', to['x-stability-level'] ?? 'stable']
  if (left === right) return []
  // A level that nobody knows promised no less than any; and promises nothing, where it is new.
  const [before, after] = [isStabilityLevel(left) ? left : 'stable', right]
  if (before === after) {
    return [
      {
        rule: 'extension-changed',
        path: [],
        name: 'x-stability-level',
        from: show(left),
        to: show(right),
      },
    ]
  }
  const lowered = levels.indexOf(after) < levels.indexOf(before)
  const rule = lowered ? 'stability-lowered' : 'stability-raised'
  return [{ rule, path: [], from: show(left), to: show(right) }]
}
