// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectMetrics, isMetrics } from './metrics.js'

/** The metrics of a service over a period. */
export type ServiceMetrics = components['schemas']['ServiceMetrics']

const serviceMetricsNames: readonly string[] = ['metrics']

export const shapeOfServiceMetrics: Shape = { names: serviceMetricsNames }

export function isServiceMetrics(value: unknown): value is ServiceMetrics {
  if (!isObject(value)) return false
  const item = value.metrics
  if (item !== undefined && !isMetrics(item)) return false
  return true
}

export function inspectServiceMetrics(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, serviceMetricsNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'metrics':
        if (!isMetrics(item)) inspectMetrics(item, report, [place, key])
        break
    }
  }
}

export const ServiceMetrics = /* @__PURE__ */ schema<ServiceMetrics>(
  isServiceMetrics,
  inspectServiceMetrics,
)
