// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectNodeProgress, isNodeProgress, shapeOfNodeProgress } from './node-progress.js'
import { inspectNodeRole, isNodeRole } from './node-role.js'
import { inspectNodeStatus, isNodeStatus } from './node-status.js'

/** What a node of a service is doing. */
export type NodeState = components['schemas']['NodeState']

const nodeStateNames: readonly string[] = ['name', 'progress-updates', 'role', 'state']

const shapeOfNodeStateProgressUpdates: Shape = { items: () => shapeOfNodeProgress }

export const shapeOfNodeState: Shape = {
  names: nodeStateNames,
  properties: { 'progress-updates': () => shapeOfNodeStateProgressUpdates },
}

export function isNodeState(value: unknown): value is NodeState {
  if (!isObject(value)) return false
  let item = value.name
  if (typeof item !== 'string') return false
  item = value['progress-updates']
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isNodeProgress(item[index])) return false
    }
  }
  item = value.role
  if (item !== undefined && !isNodeRole(item)) return false
  if (!isNodeStatus(value.state)) return false
  return true
}

export function inspectNodeState(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, nodeStateNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'name':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'progress-updates':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isNodeProgress(item2)) inspectNodeProgress(item2, report, [[place, key], index])
          }
        }
        break
      case 'role':
        if (!isNodeRole(item)) inspectNodeRole(item, report, [place, key])
        break
      case 'state':
        if (!isNodeStatus(item)) inspectNodeStatus(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['name', 'state'])
}

export const NodeState = /* @__PURE__ */ schema<NodeState>(isNodeState, inspectNodeState)
