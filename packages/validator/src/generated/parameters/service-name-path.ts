// Generated from the contract by `pnpm generate`. Do not edit.
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectServiceName, isServiceName } from '../schemas/service-name.js'

const serviceNamePathNames: readonly string[] = ['service-name']

export const shapeOfServiceNamePath: Shape = { names: serviceNamePathNames }

export function isServiceNamePath(value: unknown): boolean {
  if (!isObject(value)) return false
  if (!isServiceName(value['service-name'])) return false
  return true
}

export function inspectServiceNamePath(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, serviceNamePathNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service-name':
        if (!isServiceName(item)) inspectServiceName(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['service-name'])
}
