// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesUuid } from '../../runtime/formats/uuid.js'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectOperationReason, isOperationReason } from './operation-reason.js'
import {
  inspectOperationReference,
  isOperationReference,
  shapeOfOperationReference,
} from './operation-reference.js'
import { inspectOperationState, isOperationState } from './operation-state.js'

/** A change that was asked for, and how far it has come. */
export type Operation = components['schemas']['Operation']

const operationNames: readonly string[] = ['id', 'message', 'reason', 'reference', 'state']

export const shapeOfOperation: Shape = {
  names: operationNames,
  properties: { reference: () => shapeOfOperationReference },
}

export function isOperation(value: unknown): value is Operation {
  if (!isObject(value)) return false
  let item = value.id
  if (item !== undefined && (typeof item !== 'string' || !matchesUuid(item))) return false
  item = value.message
  if (item !== undefined && typeof item !== 'string') return false
  item = value.reason
  if (item !== undefined && !isOperationReason(item)) return false
  item = value.reference
  if (item !== undefined && !isOperationReference(item)) return false
  item = value.state
  if (item !== undefined && !isOperationState(item)) return false
  return true
}

export function inspectOperation(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, operationNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'id':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (!matchesUuid(item)) fail(report, [place, key], 'format', 'uuid', item)
        break
      case 'message':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'reason':
        if (!isOperationReason(item)) inspectOperationReason(item, report, [place, key])
        break
      case 'reference':
        if (!isOperationReference(item)) inspectOperationReference(item, report, [place, key])
        break
      case 'state':
        if (!isOperationState(item)) inspectOperationState(item, report, [place, key])
        break
    }
  }
}

export const Operation = /* @__PURE__ */ schema<Operation>(isOperation, inspectOperation)
