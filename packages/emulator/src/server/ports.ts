import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Where services listen: below the ports that systems hand out to outgoing connections, so that a server which is started
 * again finds its port free.
 */
const LOWEST = 10_000
const HIGHEST = 32_767
const ATTEMPTS = 100

export const LOOPBACK = '127.0.0.1'

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host: LOOPBACK, port, exclusive: true }, () => probe.close(() => resolve(true)))
  })

/** A port that nobody listens on right now; somebody else may still be quicker to take it. */
export const findFreePort = async (): Promise<number> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = randomInt(LOWEST, HIGHEST + 1)
    if (await isFree(port)) return port
  }
  throw new Error(`No free port was found between ${LOWEST} and ${HIGHEST} on ${LOOPBACK}`)
}

/** Whether an error says that somebody else listens on the port. */
export const isPortTaken = (error: unknown): boolean =>
  error instanceof Error &&
  ((error as NodeJS.ErrnoException).code === 'EADDRINUSE' ||
    /listen on this port/i.test(error.message))
