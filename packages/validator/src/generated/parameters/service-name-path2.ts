// Generated from the contract by `pnpm generate`. Do not edit.
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'

const serviceNamePath2Names: readonly string[] = ['service-name']

export const shapeOfServiceNamePath2: Shape = { names: serviceNamePath2Names }

export function isServiceNamePath2(value: unknown): boolean {
  if (!isObject(value)) return false
  if (!isServiceNamePath2Part(value['service-name'])) return false
  return true
}

export function inspectServiceNamePath2(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, serviceNamePath2Names)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service-name':
        if (!isServiceNamePath2Part(item)) inspectServiceNamePath2Part(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['service-name'])
}

function isServiceNamePath2Part(value: unknown): boolean {
  return typeof value === 'string'
}

function inspectServiceNamePath2Part(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') fail(report, place, 'type', 'string', value)
}
