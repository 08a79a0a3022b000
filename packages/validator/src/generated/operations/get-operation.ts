// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { matchesUuid } from '../../runtime/formats/uuid.js'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { request } from '../../runtime/strict.js'
import { isObject } from '../../runtime/values.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'

const getOperationPathNames: readonly string[] = ['id']

const shapeOfGetOperationPath: Shape = { names: getOperationPathNames }

function isGetOperationPath(value: unknown): boolean {
  if (!isObject(value)) return false
  if (!isGetOperationPathPart(value.id)) return false
  return true
}

function inspectGetOperationPath(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, getOperationPathNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'id':
        if (!isGetOperationPathPart(item)) inspectGetOperationPathPart(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['id'])
}

function isGetOperationPathPart(value: unknown): boolean {
  return typeof value === 'string' && matchesUuid(value)
}

function inspectGetOperationPathPart(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') return fail(report, place, 'type', 'string', value)
  if (!matchesUuid(value)) fail(report, place, 'format', 'uuid', value)
}

/** Validators for `GET /operation/{id}`. */
export const getOperation = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['get-operation']['parameters']['path']>>(
      isGetOperationPath,
      inspectGetOperationPath,
    ),
    shapeOfGetOperationPath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': Operation,
    default: Problem,
  },
}
