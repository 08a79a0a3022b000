// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectMetricsPeriod, isMetricsPeriod } from './metrics-period.js'

/** The period whose metrics to read. */
export type GetServiceMetricsRequest = components['schemas']['GetServiceMetricsRequest']

const getServiceMetricsRequestNames: readonly string[] = ['period']

export const shapeOfGetServiceMetricsRequest: Shape = { names: getServiceMetricsRequestNames }

export function isGetServiceMetricsRequest(value: unknown): value is GetServiceMetricsRequest {
  if (!isObject(value)) return false
  const item = value.period
  if (item !== undefined && !isMetricsPeriod(item)) return false
  return true
}

export function inspectGetServiceMetricsRequest(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, getServiceMetricsRequestNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'period':
        if (!isMetricsPeriod(item)) inspectMetricsPeriod(item, report, [place, key])
        break
    }
  }
}

export const GetServiceMetricsRequest = /* @__PURE__ */ schema<GetServiceMetricsRequest>(
  isGetServiceMetricsRequest,
  inspectGetServiceMetricsRequest,
)
