// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { request } from '../../runtime/strict.js'
import { isObject } from '../../runtime/values.js'
import { Operation } from '../schemas/operation.js'
import { Problem } from '../schemas/problem.js'

const deleteDbaasServiceValkeyPathNames: readonly string[] = ['name']

const shapeOfDeleteDbaasServiceValkeyPath: Shape = { names: deleteDbaasServiceValkeyPathNames }

function isDeleteDbaasServiceValkeyPath(value: unknown): boolean {
  if (!isObject(value)) return false
  if (!isDeleteDbaasServiceValkeyPathPart(value.name)) return false
  return true
}

function inspectDeleteDbaasServiceValkeyPath(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, deleteDbaasServiceValkeyPathNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'name':
        if (!isDeleteDbaasServiceValkeyPathPart(item))
          inspectDeleteDbaasServiceValkeyPathPart(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['name'])
}

function isDeleteDbaasServiceValkeyPathPart(value: unknown): boolean {
  return typeof value === 'string'
}

function inspectDeleteDbaasServiceValkeyPathPart(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') fail(report, place, 'type', 'string', value)
}

/** Validators for `DELETE /dbaas-valkey/{name}`. */
export const deleteDbaasServiceValkey = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['delete-dbaas-service-valkey']['parameters']['path']>>(
      isDeleteDbaasServiceValkeyPath,
      inspectDeleteDbaasServiceValkeyPath,
    ),
    shapeOfDeleteDbaasServiceValkeyPath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': Operation,
    default: Problem,
  },
}
