/** The callbacks of each watched signal. */
const watchers = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Calls back when a signal is aborted. Many calls may share a signal, so one listener serves all of them: Node warns of a
 * leak at eleven. The listener is removed with the last watch: a signal of `AbortSignal.any` is never garbage-collected
 * while it has a listener, and programs often make one for each call.
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
