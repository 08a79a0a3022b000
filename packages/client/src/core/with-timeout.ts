import { onAbort } from './abort.js'

/** The longest delay that a timer takes, in milliseconds: almost 25 days. A longer one would fire at once. */
const longest = 0x7fffffff

/**
 * Runs something that can be aborted. Rejects with the reason of `outer` as soon as that is aborted, and with a
 * `TimeoutError` (a DOMException) when the time is up, even if the work ignores the signal.
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

/** Waits, unless the signal is aborted: then rejects at once with its reason. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return withTimeout(() => new Promise<never>(() => {}), milliseconds, signal).catch(
    (reason: unknown) => {
      if (signal?.aborted) throw reason
    },
  )
}
