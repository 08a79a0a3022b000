import type { BackupPlan } from './plans.js'
import type { BackupRecord } from './record.js'

const hour = 3_600_000
const day = 24 * hour

/**
 * Returns the backups that a plan keeps after the newest one was made: all of the last hours, and before that the last one of
 * each day in UTC.
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

/** Whether the plan would still keep a backup that was due some time ago, although later ones have been made since. */
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
