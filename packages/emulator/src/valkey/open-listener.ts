import { setTimeout as sleep } from 'node:timers/promises'

import type { Connection } from './connection.js'
import type { ServerListener, Exposure } from './server-listener.js'
import { findFreePort, isPortTaken } from './ports.js'

/** How often, and how many times, a port is tried again before another one is taken. */
const interval = 20
const attempts = 10

async function tryOpen(
  listener: ServerListener,
  admin: Connection,
  exposure: Exposure,
): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      await listener.open(admin, exposure)
      return true
    } catch (error) {
      if (!isPortTaken(error)) throw error
    }
    await sleep(interval)
  }
  return false
}

/** Opens a server's port, or another one when another program holds on to it. Returns the port that is open then. */
export async function openListener(
  listener: ServerListener,
  admin: Connection,
  exposure: Exposure,
): Promise<number> {
  let { port } = exposure
  while (!(await tryOpen(listener, admin, { ...exposure, port }))) port = await findFreePort()
  return port
}
