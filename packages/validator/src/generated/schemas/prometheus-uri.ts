// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isInteger, isObject } from '../../runtime/values.js'

/** Where Prometheus collects the metrics of a service. */
export type PrometheusUri = components['schemas']['PrometheusUri']

const prometheusUriNames: readonly string[] = ['host', 'port']

export const shapeOfPrometheusUri: Shape = { names: prometheusUriNames }

export function isPrometheusUri(value: unknown): value is PrometheusUri {
  if (!isObject(value)) return false
  let item = value.host
  if (item !== undefined && typeof item !== 'string') return false
  item = value.port
  if (item !== undefined && (!isInteger(item) || item < 0 || item > 65535)) return false
  return true
}

export function inspectPrometheusUri(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, prometheusUriNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
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
    }
  }
}

export const PrometheusUri = /* @__PURE__ */ schema<PrometheusUri>(
  isPrometheusUri,
  inspectPrometheusUri,
)
