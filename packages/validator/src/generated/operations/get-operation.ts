// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { matchesUuid } from '../../runtime/formats/uuid.js'
import type { Path } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'

function isGetOperationPath(value: unknown): boolean {
  if (!isObject(value)) return false
  const id = value.id
  return isGetOperationPathPart(id)
}

function inspectGetOperationPath(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'id':
        if (!isGetOperationPathPart(item)) inspectGetOperationPathPart(item, report, [...path, key])
        break
    }
  }
  failMissing(report, path, value, ['id'])
}

function isGetOperationPathPart(value: unknown): boolean {
  return typeof value === 'string' && matchesUuid(value)
}

function inspectGetOperationPathPart(value: unknown, report: Report, path: Path): void {
  if (typeof value !== 'string') return fail(report, path, 'type', 'string', value)
  if (!matchesUuid(value)) fail(report, path, 'format', 'uuid', value)
}

/** Validators for `GET /operation/{id}`. */
export const getOperation = {
  path: /* @__PURE__ */ schema<NonNullable<operations['get-operation']['parameters']['path']>>(
    isGetOperationPath,
    inspectGetOperationPath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': Operation,
    default: Problem,
  },
}
