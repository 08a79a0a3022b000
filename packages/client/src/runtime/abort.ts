/** Who wants to know of a signal's abort. */
const watchers = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Calls back when a signal is aborted. Many calls may share a signal, so it gets one listener for all of them: Node warns
 * of a leak at eleven, and to add and remove one each time costs more than to sign.
 *
 * @returns a function that ends the watch
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  let all = watchers.get(signal)
  if (!all) {
    const fresh = (all = new Set())
    watchers.set(signal, fresh)
    signal.addEventListener('abort', () => fresh.forEach((watcher) => watcher()))
  }
  const known = all.add(callback)
  return () => void known.delete(callback)
}
