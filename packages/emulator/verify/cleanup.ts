import { setTimeout as delay } from 'node:timers/promises'

import { ask, type Session } from './session.js'

/** How long, in milliseconds, a service may take to go. */
const timeout = 15 * 60_000

/** How often a service has to be absent: a creation whose answer was lost may still be under way. */
const looks = 3

/**
 * Deletes the services that a run has created, or may have. Goes on through failures.
 *
 * @returns the services that are still there, or may be
 */
export async function cleanUp(session: Session): Promise<string[]> {
  const left: string[] = []
  for (const service of session.created) {
    if (!(await remove({ ...session, names: new Map([['service', service]]) }))) left.push(service)
  }
  return left
}

async function remove(session: Session): Promise<boolean> {
  const end = Date.now() + timeout
  for (let absent = 0; Date.now() < end && !session.signal.aborted;) {
    try {
      const { status } = await ask(session, { operation: 'get-dbaas-service-valkey' })
      absent = status === 404 ? absent + 1 : 0
      if (absent === looks) return true
      if (status === 200) await requestDeletion(session)
    } catch {
      // Asked again: a service that is left costs money.
    }
    await delay(session.interval, undefined, { signal: session.signal }).catch(() => undefined)
  }
  return false
}

async function requestDeletion(session: Session): Promise<void> {
  const { status } = await ask(session, { operation: 'delete-dbaas-service-valkey' })
  if (status === 200) return
  const body = { 'termination-protection': false }
  await ask(session, { operation: 'update-dbaas-service-valkey', body })
}
