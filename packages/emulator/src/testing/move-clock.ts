import type { ClockMove, ClockReading } from './control.js'
import type { Core } from './core.js'
import { refuseCommand } from './refuse.js'
import { readClock } from './state.js'

/** The last moment that RFC 3339 can write; every answer has dates. */
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59)

export async function moveClock(
  core: Core,
  { by, signatures = false }: ClockMove,
): Promise<ClockReading> {
  const target = Math.max(core.clock.now(), core.signatureClock.now()) + by
  if (target > lastMoment) refuseCommand('moveClock.by: the clock ends with the year 9999.')
  await core.clock.advance(by)
  if (signatures) await core.signatureClock.advance(by)
  return readClock(core)
}
