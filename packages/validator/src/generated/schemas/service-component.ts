// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectComponentRoute, isComponentRoute } from './component-route.js'
import { inspectComponentUsage, isComponentUsage } from './component-usage.js'

/** Where a part of a service listens. */
export type ServiceComponent = components['schemas']['ServiceComponent']

const serviceComponentNames: readonly string[] = [
  'component',
  'host',
  'port',
  'route',
  'ssl',
  'usage',
]

export const shapeOfServiceComponent: Shape = { names: serviceComponentNames }

export function isServiceComponent(value: unknown): value is ServiceComponent {
  if (!isObject(value)) return false
  let item = value.component
  if (typeof item !== 'string') return false
  item = value.host
  if (typeof item !== 'string') return false
  item = value.port
  if (!isInteger(item) || item < 0 || item > 65535) return false
  if (!isComponentRoute(value.route)) return false
  item = value.ssl
  if (item !== undefined && typeof item !== 'boolean') return false
  if (!isComponentUsage(value.usage)) return false
  return true
}

export function inspectServiceComponent(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, serviceComponentNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'component':
      case 'host':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'port':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 0) fail(report, [place, key], 'minimum', 0, item)
          if (item > 65535) fail(report, [place, key], 'maximum', 65535, item)
        }
        break
      case 'route':
        if (!isComponentRoute(item)) inspectComponentRoute(item, report, [place, key])
        break
      case 'ssl':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
      case 'usage':
        if (!isComponentUsage(item)) inspectComponentUsage(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['component', 'host', 'port', 'route', 'usage'])
}

export const ServiceComponent = /* @__PURE__ */ schema<ServiceComponent>(
  isServiceComponent,
  inspectServiceComponent,
)
