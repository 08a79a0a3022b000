// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesUuid } from '../../runtime/formats/uuid.js'
import type { Path } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'

/** What an operation works on. */
export type OperationReference = components['schemas']['OperationReference']

export function isOperationReference(value: unknown): value is OperationReference {
  if (!isObject(value)) return false
  const command = value.command
  if (command !== undefined && typeof command !== 'string') return false
  const id = value.id
  if (id !== undefined && (typeof id !== 'string' || !matchesUuid(id))) return false
  const link = value.link
  return link === undefined || typeof link === 'string'
}

export function inspectOperationReference(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'command':
      case 'link':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'id':
        if (typeof item !== 'string') {
          fail(report, [...path, key], 'type', 'string', item)
        } else if (!matchesUuid(item)) fail(report, [...path, key], 'format', 'uuid', item)
        break
    }
  }
}

export const OperationReference = /* @__PURE__ */ schema<OperationReference>(
  isOperationReference,
  inspectOperationReference,
)
