// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/** Length of the period, which ends now. */
export type MetricsPeriod = components['schemas']['MetricsPeriod']

const metricsPeriodValues: readonly unknown[] = ['day', 'hour', 'month', 'week', 'year']

export function isMetricsPeriod(value: unknown): value is MetricsPeriod {
  if (
    value !== 'day' &&
    value !== 'hour' &&
    value !== 'month' &&
    value !== 'week' &&
    value !== 'year'
  )
    return false
  return true
}

export function inspectMetricsPeriod(value: unknown, report: Report, place: Place): void {
  if (!metricsPeriodValues.includes(value)) failEnum(report, place, metricsPeriodValues, value)
}

export const MetricsPeriod = /* @__PURE__ */ schema<MetricsPeriod>(
  isMetricsPeriod,
  inspectMetricsPeriod,
)
