import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Where services listen: below the ports that systems hand out to outgoing connections, so that a server which is started
 * again finds its port free.
 */
const lowestPort = 10_000
const highestPort = 32_767
const attempts = 100

export const loopback = '127.0.0.1'

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host: loopback, port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** A port that nobody listens on right now; somebody else may still be quicker to take it. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = randomInt(lowestPort, highestPort + 1)
    if (await isFree(port)) return port
  }
  throw new Error(`No free port was found between ${lowestPort} and ${highestPort} on ${loopback}`)
}

/** Whether an error says that somebody else listens on the port. */
export function isPortTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    ((error as NodeJS.ErrnoException).code === 'EADDRINUSE' ||
      /listen on this port/i.test(error.message))
  )
}
