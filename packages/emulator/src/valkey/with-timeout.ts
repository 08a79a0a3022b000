import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for work; when it takes longer than so many milliseconds, `late` says what becomes of it. */
export async function within<T>(
  milliseconds: number,
  work: Promise<T>,
  late: () => never,
): Promise<T> {
  const patience = new AbortController()
  const wait = sleep(milliseconds, undefined, { signal: patience.signal, ref: false }).then(late)
  try {
    return await Promise.race([work, wait])
  } finally {
    wait.catch(() => undefined)
    patience.abort()
  }
}
