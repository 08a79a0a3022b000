// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isInteger, isObject } from '../../runtime/values.js'

/** Where Prometheus collects the metrics of a service. */
export type PrometheusUri = components['schemas']['PrometheusUri']

export function isPrometheusUri(value: unknown): value is PrometheusUri {
  if (!isObject(value)) return false
  const host = value.host
  if (host !== undefined && typeof host !== 'string') return false
  const port = value.port
  return port === undefined || (isInteger(port) && port >= 0 && port <= 65535)
}

export function inspectPrometheusUri(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
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
    }
  }
}

export const PrometheusUri = /* @__PURE__ */ schema<PrometheusUri>(
  isPrometheusUri,
  inspectPrometheusUri,
)
