// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectComponentRoute, isComponentRoute } from './component-route.js'
import { inspectComponentUsage, isComponentUsage } from './component-usage.js'

/** Where a part of a service listens. */
export type ServiceComponent = components['schemas']['ServiceComponent']

export function isServiceComponent(value: unknown): value is ServiceComponent {
  if (!isObject(value)) return false
  const component = value.component
  if (typeof component !== 'string') return false
  const host = value.host
  if (typeof host !== 'string') return false
  const port = value.port
  if (!isInteger(port) || port < 0 || port > 65535) return false
  const route = value.route
  if (!isComponentRoute(route)) return false
  const ssl = value.ssl
  if (ssl !== undefined && typeof ssl !== 'boolean') return false
  const usage = value.usage
  return isComponentUsage(usage)
}

export function inspectServiceComponent(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'component':
      case 'host':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'port':
        if (!isInteger(item)) {
          fail(report, [...path, key], 'type', 'integer', item)
        } else {
          if (item < 0) fail(report, [...path, key], 'minimum', 0, item)
          if (item > 65535) fail(report, [...path, key], 'maximum', 65535, item)
        }
        break
      case 'route':
        if (!isComponentRoute(item)) inspectComponentRoute(item, report, [...path, key])
        break
      case 'ssl':
        if (typeof item !== 'boolean') fail(report, [...path, key], 'type', 'boolean', item)
        break
      case 'usage':
        if (!isComponentUsage(item)) inspectComponentUsage(item, report, [...path, key])
        break
    }
  }
  failMissing(report, path, value, ['component', 'host', 'port', 'route', 'usage'])
}

export const ServiceComponent = /* @__PURE__ */ schema<ServiceComponent>(
  isServiceComponent,
  inspectServiceComponent,
)
