// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'

/**
 * A table of values for each metric, by its name; times in the first column, a further column for
 * each node.
 */
export type Metrics = components['schemas']['Metrics']

export function isMetrics(value: unknown): value is Metrics {
  return isObject(value)
}

export function inspectMetrics(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) fail(report, place, 'type', 'object', value)
}

export const Metrics = /* @__PURE__ */ schema<Metrics>(isMetrics, inspectMetrics)
