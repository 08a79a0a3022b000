// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesUuid } from '../../runtime/formats/uuid.js'
import type { Path } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { inspectOperationReason, isOperationReason } from './operation-reason.js'
import { inspectOperationReference, isOperationReference } from './operation-reference.js'
import { inspectOperationState, isOperationState } from './operation-state.js'

/** A change that was asked for, and how far it has come. */
export type Operation = components['schemas']['Operation']

export function isOperation(value: unknown): value is Operation {
  if (!isObject(value)) return false
  const id = value.id
  if (id !== undefined && (typeof id !== 'string' || !matchesUuid(id))) return false
  const message = value.message
  if (message !== undefined && typeof message !== 'string') return false
  const reason = value.reason
  if (reason !== undefined && !isOperationReason(reason)) return false
  const reference = value.reference
  if (reference !== undefined && !isOperationReference(reference)) return false
  const state = value.state
  return state === undefined || isOperationState(state)
}

function inspectOperation(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'id':
        if (typeof item !== 'string') {
          fail(report, [...path, key], 'type', 'string', item)
        } else if (!matchesUuid(item)) fail(report, [...path, key], 'format', 'uuid', item)
        break
      case 'message':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'reason':
        if (!isOperationReason(item)) inspectOperationReason(item, report, [...path, key])
        break
      case 'reference':
        if (!isOperationReference(item)) inspectOperationReference(item, report, [...path, key])
        break
      case 'state':
        if (!isOperationState(item)) inspectOperationState(item, report, [...path, key])
        break
    }
  }
}

export const Operation = /* @__PURE__ */ schema<Operation>(isOperation, inspectOperation)
