import type { BackupPlan } from './plans.js'
import type { BackupRecord } from './record.js'

const hour = 3_600_000
const day = 24 * hour

/**
 * The backups that a plan keeps once the newest has been made: those of the last hours, then the last one of each day,
 * by UTC.
 *
 * @param backups the oldest first
 */
export function keptBackups(
  backups: readonly BackupRecord[],
  { hourlyFor, dailyFor }: BackupPlan,
): readonly BackupRecord[] {
  const now = timeOf(backups.at(-1))
  return backups.filter((backup, index) => {
    const next = backups[index + 1]
    if (next === undefined) return true
    const time = timeOf(backup)
    if (now - time < hourlyFor * hour) return true
    const lastOfDay = dayOf(time) !== dayOf(timeOf(next))
    return lastOfDay && now - time < dailyFor * day
  })
}

/** Whether a backup that was due some time ago would still be kept, although those that were due since have been made. */
export function isStillKept(due: number, now: number, plan: BackupPlan): boolean {
  const next = due + plan.intervalHours * hour
  if (next > now || now - due < plan.hourlyFor * hour) return true
  return dayOf(due) !== dayOf(next) && now - due < plan.dailyFor * day
}

function timeOf(backup: BackupRecord | undefined): number {
  return backup === undefined ? 0 : Date.parse(backup['backup-time'])
}

function dayOf(time: number): number {
  return Math.floor(time / day)
}
