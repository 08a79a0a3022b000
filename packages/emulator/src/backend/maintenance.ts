import type { Weekday } from '@dbaas-valkey/types'

import { accountFor } from './account-for.js'
import type { Service } from './service.js'

const day = 86_400_000
/** The days of the week in the order of `Date`. */
const weekdays: readonly Weekday[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]

/** Returns when the service is next maintained automatically: in its window, if an update is pending. */
export function nextMaintenance(service: Service, now: number): number | undefined {
  const { maintenance, updates } = service.record
  const { dow, time, ...rest } = maintenance
  accountFor(rest)
  if (updates.length === 0 || dow === 'never') return undefined
  return nextWindow(dow, time, now)
}

/** Installs the pending updates, which restarts node after node. Does nothing when no update is pending. */
export function maintain(service: Service): Promise<void> {
  return service.exclusively('rebuilding', async () => {
    service.servers.refuseWithoutServers()
    if (service.record.updates.length === 0) return
    await service.deployment.restart()
    service.record.updates = []
    await service.touch()
    service.reschedule()
  })
}

/** Returns the start of the next window after `now`. */
function nextWindow(dow: Weekday, time: string, now: number): number {
  const midnight = Math.floor(now / day) * day
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  const today = new Date(now).getUTCDay()
  const days = (weekdays.indexOf(dow) - today + weekdays.length) % weekdays.length
  const start = midnight + days * day + ((hours * 60 + minutes) * 60 + seconds) * 1000
  return start > now ? start : start + weekdays.length * day
}
