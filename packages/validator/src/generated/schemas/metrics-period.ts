// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/** Length of the period, which ends now. */
export type MetricsPeriod = components['schemas']['MetricsPeriod']

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

export function inspectMetricsPeriod(value: unknown, report: Report): void {
  if (
    value !== 'day' &&
    value !== 'hour' &&
    value !== 'month' &&
    value !== 'week' &&
    value !== 'year'
  )
    failEnum(report, ['day', 'hour', 'month', 'week', 'year'], value)
}

export const MetricsPeriod = /* @__PURE__ */ schema<MetricsPeriod>(
  isMetricsPeriod,
  inspectMetricsPeriod,
)
