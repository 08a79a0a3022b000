import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for work. When it takes longer than the timeout in milliseconds, calls `late`, which throws. */
export async function withTimeout<T>(
  milliseconds: number,
  work: Promise<T>,
  late: () => never,
): Promise<T> {
  const timeout = new AbortController()
  const wait = sleep(milliseconds, undefined, { signal: timeout.signal, ref: false }).then(late)
  try {
    return await Promise.race([work, wait])
  } finally {
    wait.catch(() => undefined)
    timeout.abort()
  }
}
