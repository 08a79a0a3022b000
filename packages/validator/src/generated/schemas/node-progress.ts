// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectNodePhase, isNodePhase } from './node-phase.js'

/** How far a node has come with one phase of getting ready. */
export type NodeProgress = components['schemas']['NodeProgress']

const nodeProgressNames: readonly string[] = ['completed', 'current', 'max', 'min', 'phase', 'unit']

export const shapeOfNodeProgress: Shape = { names: nodeProgressNames }

export function isNodeProgress(value: unknown): value is NodeProgress {
  if (!isObject(value)) return false
  let item = value.completed
  if (typeof item !== 'boolean') return false
  item = value.current
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value.max
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  item = value.min
  if (item !== undefined && (!isInteger(item) || item < 0 || item >= 2 ** 63)) return false
  if (!isNodePhase(value.phase)) return false
  item = value.unit
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectNodeProgress(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, nodeProgressNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'completed':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
      case 'current':
      case 'max':
      case 'min':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 0) fail(report, [place, key], 'minimum', 0, item)
          if (item >= 2 ** 63) fail(report, [place, key], 'format', 'int64', item)
        }
        break
      case 'phase':
        if (!isNodePhase(item)) inspectNodePhase(item, report, [place, key])
        break
      case 'unit':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
  failMissing(report, place, value, ['completed', 'phase'])
}

export const NodeProgress = /* @__PURE__ */ schema<NodeProgress>(
  isNodeProgress,
  inspectNodeProgress,
)
