// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * What a service is doing.
 *
 * - `rebuilding`: nodes are being set up; not all of them answer yet
 * - `running`: ready for use
 * - `rebalancing`: in use while data moves between nodes
 * - `poweroff`: powered off; it does not answer
 */
export type ServiceState = components['schemas']['ServiceState']

const serviceStateValues: readonly unknown[] = ['poweroff', 'rebalancing', 'rebuilding', 'running']

export function isServiceState(value: unknown): value is ServiceState {
  if (
    value !== 'poweroff' &&
    value !== 'rebalancing' &&
    value !== 'rebuilding' &&
    value !== 'running'
  )
    return false
  return true
}

export function inspectServiceState(value: unknown, report: Report, place: Place): void {
  if (!serviceStateValues.includes(value)) failEnum(report, place, serviceStateValues, value)
}

export const ServiceState = /* @__PURE__ */ schema<ServiceState>(
  isServiceState,
  inspectServiceState,
)
