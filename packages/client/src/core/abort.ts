/** The callbacks of each signal that is watched. */
const watchers = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Calls back when a signal is aborted. Many calls may share a signal, so it gets one listener for all of them: Node warns
 * of a leak at eleven. None is left when nobody watches: a signal of `AbortSignal.any` that is listened to is never
 * collected, and one is often made for each call.
 *
 * @returns a function that ends the watch
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const all = watchers.get(signal) ?? new Set()
  watchers.set(signal, all.add(callback))
  // Adding the same listener again has no effect.
  signal.addEventListener('abort', tell)
  return () => {
    all.delete(callback)
    if (all.size === 0) signal.removeEventListener('abort', tell)
  }
}

function tell({ target }: Event): void {
  watchers.get(target as AbortSignal)?.forEach((watcher) => watcher())
}
