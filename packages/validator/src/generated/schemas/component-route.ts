// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'

/**
 * The network through which a part of a service is reached.
 *
 * - `dynamic`: the network that the service is configured for
 * - `public`: the internet
 * - `private`: a private network
 * - `privatelink`: a private link between two networks
 */
export type ComponentRoute = components['schemas']['ComponentRoute']

const componentRouteValues: readonly unknown[] = ['dynamic', 'private', 'privatelink', 'public']

export function isComponentRoute(value: unknown): value is ComponentRoute {
  return value === 'dynamic' || value === 'private' || value === 'privatelink' || value === 'public'
}

export function inspectComponentRoute(value: unknown, report: Report, place: Place): void {
  if (!componentRouteValues.includes(value)) failEnum(report, place, componentRouteValues, value)
}

export const ComponentRoute = /* @__PURE__ */ schema<ComponentRoute>(
  isComponentRoute,
  inspectComponentRoute,
)
