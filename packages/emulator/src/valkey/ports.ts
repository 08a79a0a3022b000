import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * The range of the services' ports. It is below the ports that systems use for outgoing connections, so that a server that is
 * restarted finds its port free.
 */
const lowestPort = 10_000
const highestPort = 32_767
const attempts = 100

export const loopback = '127.0.0.1'

/**
 * The ports that were handed out last, the oldest first. A service reports its port as soon as it is ordered but listens on it
 * only later, and no other service of this process may get the port in between.
 */
const handedOut = new Set<number>()
const remembered = 5_000

/** Returns a port on which no program listens now. Another process may still take it first. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = randomInt(lowestPort, highestPort + 1)
    if (!handedOut.has(port) && (await isFree(port))) return handOut(port)
  }
  throw new Error(`No free port was found between ${lowestPort} and ${highestPort} on ${loopback}`)
}

/** Whether an error says that another program listens on the port. */
export function isPortTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    ((error as NodeJS.ErrnoException).code === 'EADDRINUSE' ||
      /listen on this port/i.test(error.message))
  )
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host: loopback, port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

function handOut(port: number): number {
  handedOut.add(port)
  const [oldest] = handedOut
  if (handedOut.size > remembered && oldest !== undefined) handedOut.delete(oldest)
  return port
}
