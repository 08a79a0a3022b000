import { onAbort } from './abort.js'

/** The longest delay of a timer, in milliseconds: almost 25 days. A timer with a longer one fires at once. */
const longest = 0x7fffffff

/**
 * Runs work that can be aborted. Rejects with the reason of `outer` as soon as that is aborted, and with a `TimeoutError` (a
 * DOMException) at the time limit, even if the work ignores the signal.
 */
export async function withTimeout<T>(
  work: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  outer: AbortSignal | undefined,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let unwatch: (() => void) | undefined
  try {
    return await new Promise<T>((resolve, reject) => {
      const controller = new AbortController()
      const stop = (reason: unknown): void => {
        reject(reason)
        controller.abort(reason)
      }
      if (outer?.aborted) return stop(outer.reason)
      unwatch = outer && onAbort(outer, () => stop(outer.reason))
      timer = setTimeout(
        () =>
          stop(new DOMException(`no answer within ${Math.ceil(milliseconds)} ms`, 'TimeoutError')),
        Math.min(milliseconds, longest),
      )
      work(controller.signal).then(resolve, reject)
    })
  } finally {
    clearTimeout(timer)
    unwatch?.()
  }
}

/** Waits for a time. Rejects with the reason of the signal as soon as that is aborted. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return withTimeout(() => new Promise<never>(() => {}), milliseconds, signal).catch(
    (reason: unknown) => {
      if (signal?.aborted) throw reason
    },
  )
}
