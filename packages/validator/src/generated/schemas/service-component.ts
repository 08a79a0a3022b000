// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesInt64 } from '../../runtime/formats/int64.js'
import { fail, failMissing, inspectAt, type Report } from '../../runtime/report.js'
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
  if (!isInteger(port) || port < 0 || port > 65535 || !matchesInt64(port)) return false
  const route = value.route
  if (!isComponentRoute(route)) return false
  const ssl = value.ssl
  if (ssl !== undefined && typeof ssl !== 'boolean') return false
  const usage = value.usage
  return isComponentUsage(usage)
}

export function inspectServiceComponent(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'component':
      case 'host':
        if (typeof item !== 'string') fail(report, 'type', 'string', item, key)
        break
      case 'port':
        if (!isInteger(item)) {
          fail(report, 'type', 'integer', item, key)
        } else {
          if (item < 0) fail(report, 'minimum', 0, item, key)
          if (item > 65535) fail(report, 'maximum', 65535, item, key)
          if (!matchesInt64(item)) fail(report, 'format', 'int64', item, key)
        }
        break
      case 'route':
        if (!isComponentRoute(item)) inspectAt(report, inspectComponentRoute, item, key)
        break
      case 'ssl':
        if (typeof item !== 'boolean') fail(report, 'type', 'boolean', item, key)
        break
      case 'usage':
        if (!isComponentUsage(item)) inspectAt(report, inspectComponentUsage, item, key)
        break
    }
  }
  failMissing(report, value, ['component', 'host', 'port', 'route', 'usage'])
}

export const ServiceComponent = /* @__PURE__ */ schema<ServiceComponent>(
  isServiceComponent,
  inspectServiceComponent,
)
