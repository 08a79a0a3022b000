// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, failMissing, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { inspectNodeProgress, isNodeProgress } from './node-progress.js'
import { inspectNodeRole, isNodeRole } from './node-role.js'
import { inspectNodeStatus, isNodeStatus } from './node-status.js'

/** What a node of a service is doing. */
export type NodeState = components['schemas']['NodeState']

export function isNodeState(value: unknown): value is NodeState {
  if (!isObject(value)) return false
  const name = value.name
  if (typeof name !== 'string') return false
  const progressUpdates = value['progress-updates']
  if (progressUpdates !== undefined) {
    if (!Array.isArray(progressUpdates)) return false
    for (let index = 0; index < progressUpdates.length; index++) {
      const item: unknown = progressUpdates[index]
      if (!isNodeProgress(item)) return false
    }
  }
  const role = value.role
  if (role !== undefined && !isNodeRole(role)) return false
  const state = value.state
  return isNodeStatus(state)
}

export function inspectNodeState(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'name':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'progress-updates':
        if (!Array.isArray(item)) {
          fail(report, [...path, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isNodeProgress(item2)) inspectNodeProgress(item2, report, [...path, key, index])
          }
        }
        break
      case 'role':
        if (!isNodeRole(item)) inspectNodeRole(item, report, [...path, key])
        break
      case 'state':
        if (!isNodeStatus(item)) inspectNodeStatus(item, report, [...path, key])
        break
    }
  }
  failMissing(report, path, value, ['name', 'state'])
}

export const NodeState = /* @__PURE__ */ schema<NodeState>(isNodeState, inspectNodeState)
