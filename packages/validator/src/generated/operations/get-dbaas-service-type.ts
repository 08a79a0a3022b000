// Generated from the contract by `pnpm generate`. Do not edit.
import type { operations } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { request } from '../../runtime/strict.js'
import { isObject } from '../../runtime/values.js'
import { Problem } from '../schemas/problem.js'
import { ServiceType } from '../schemas/service-type.js'

const getDbaasServiceTypePathNames: readonly string[] = ['service-type-name']

const shapeOfGetDbaasServiceTypePath: Shape = { names: getDbaasServiceTypePathNames }

function isGetDbaasServiceTypePath(value: unknown): boolean {
  if (!isObject(value)) return false
  if (!isGetDbaasServiceTypePathPart(value['service-type-name'])) return false
  return true
}

function inspectGetDbaasServiceTypePath(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, getDbaasServiceTypePathNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service-type-name':
        if (!isGetDbaasServiceTypePathPart(item))
          inspectGetDbaasServiceTypePathPart(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['service-type-name'])
}

function isGetDbaasServiceTypePathPart(value: unknown): boolean {
  return typeof value === 'string'
}

function inspectGetDbaasServiceTypePathPart(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') fail(report, place, 'type', 'string', value)
}

/** Validators for `GET /dbaas-service-type/{service-type-name}`. */
export const getDbaasServiceType = {
  path: /* @__PURE__ */ request(
    /* @__PURE__ */ schema<NonNullable<operations['get-dbaas-service-type']['parameters']['path']>>(
      isGetDbaasServiceTypePath,
      inspectGetDbaasServiceTypePath,
    ),
    shapeOfGetDbaasServiceTypePath,
  ),
  query: undefined,
  body: undefined,
  responses: {
    '200': ServiceType,
    default: Problem,
  },
}
