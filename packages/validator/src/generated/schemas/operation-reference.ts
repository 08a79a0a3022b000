// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesUuid } from '../../runtime/formats/uuid.js'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'

/** What an operation works on. */
export type OperationReference = components['schemas']['OperationReference']

const operationReferenceNames: readonly string[] = ['command', 'id', 'link']

export const shapeOfOperationReference: Shape = { names: operationReferenceNames }

export function isOperationReference(value: unknown): value is OperationReference {
  if (!isObject(value)) return false
  let item = value.command
  if (item !== undefined && typeof item !== 'string') return false
  item = value.id
  if (item !== undefined && (typeof item !== 'string' || !matchesUuid(item))) return false
  item = value.link
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectOperationReference(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, operationReferenceNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'command':
      case 'link':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'id':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (!matchesUuid(item)) fail(report, [place, key], 'format', 'uuid', item)
        break
    }
  }
}

export const OperationReference = /* @__PURE__ */ schema<OperationReference>(
  isOperationReference,
  inspectOperationReference,
)
