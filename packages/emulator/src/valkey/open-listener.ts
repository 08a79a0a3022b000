import { setTimeout as sleep } from 'node:timers/promises'

import type { Connection } from './connection.js'
import type { ServerListener, Exposure } from './server-listener.js'
import { findFreePort, isPortTaken } from './ports.js'

/** How often, and how many times, a port is tried again before another one is taken. */
const interval = 20
const attempts = 10

async function tryOpen(
  door: ServerListener,
  admin: Connection,
  exposure: Exposure,
): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      await door.open(admin, exposure)
      return true
    } catch (error) {
      if (!isPortTaken(error)) throw error
    }
    await sleep(interval)
  }
  return false
}

/** Opens a server's port, or another one when somebody else holds on to it. Gives the port that is open then. */
export async function openListener(
  door: ServerListener,
  admin: Connection,
  exposure: Exposure,
): Promise<number> {
  let { port } = exposure
  while (!(await tryOpen(door, admin, { ...exposure, port }))) port = await findFreePort()
  return port
}
