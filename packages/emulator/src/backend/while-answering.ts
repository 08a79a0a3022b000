import { setTimeout as sleep } from 'node:timers/promises'

/** How often servers are asked whether they answer while something is waited for, in milliseconds. */
const interval = 1_000

/**
 * Waits for work that needs servers for as long as they answer: `ping` asks them, and rejects when one keeps silent. Work that
 * takes its time may take it, but a server that a user has paused would hold it for as long as the user said.
 *
 * @throws what `ping` rejects with; the work may still go on then
 */
export async function whileAnswering<T>(work: Promise<T>, ping: () => Promise<void>): Promise<T> {
  const done = new AbortController()
  const watch = async (): Promise<never> => {
    for (;;) {
      await sleep(interval, undefined, { signal: done.signal, ref: false })
      await ping()
    }
  }
  const watching = watch()
  try {
    return await Promise.race([work, watching])
  } finally {
    done.abort()
    watching.catch(() => undefined)
  }
}
