// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesInt64 } from '../../runtime/formats/int64.js'
import type { Path } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectNodePhase, isNodePhase } from './node-phase.js'

/** How far a node has come with one phase of getting ready. */
export type NodeProgress = components['schemas']['NodeProgress']

export function isNodeProgress(value: unknown): value is NodeProgress {
  if (!isObject(value)) return false
  const completed = value.completed
  if (typeof completed !== 'boolean') return false
  const current = value.current
  if (current !== undefined && (!isInteger(current) || current < 0 || !matchesInt64(current)))
    return false
  const max = value.max
  if (max !== undefined && (!isInteger(max) || max < 0 || !matchesInt64(max))) return false
  const min = value.min
  if (min !== undefined && (!isInteger(min) || min < 0 || !matchesInt64(min))) return false
  const phase = value.phase
  if (!isNodePhase(phase)) return false
  const unit = value.unit
  return unit === undefined || typeof unit === 'string'
}

export function inspectNodeProgress(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'completed':
        if (typeof item !== 'boolean') fail(report, [...path, key], 'type', 'boolean', item)
        break
      case 'current':
      case 'max':
      case 'min':
        if (!isInteger(item)) {
          fail(report, [...path, key], 'type', 'integer', item)
        } else {
          if (item < 0) fail(report, [...path, key], 'minimum', 0, item)
          if (!matchesInt64(item)) fail(report, [...path, key], 'format', 'int64', item)
        }
        break
      case 'phase':
        if (!isNodePhase(item)) inspectNodePhase(item, report, [...path, key])
        break
      case 'unit':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
    }
  }
  failMissing(report, path, value, ['completed', 'phase'])
}

export const NodeProgress = /* @__PURE__ */ schema<NodeProgress>(
  isNodeProgress,
  inspectNodeProgress,
)
