import type { ServiceStatistics } from '../backend/backend.js'
import type { Zones } from '../backend/zones.js'
import type { ServiceTarget } from './control.js'

/** Asks the servers of all services at the same time. */
export function readStatistics(
  zones: Zones,
  services: readonly ServiceTarget[],
): Promise<(ServiceTarget & ServiceStatistics)[]> {
  return Promise.all(
    services.map(async (target) => {
      const { telemetry } = await zones.backend(target.zone)
      return { ...target, ...(await telemetry.statistics(target.service)) }
    }),
  )
}
