import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** A value that components follow. */
export class Store<T> {
  #value: T
  readonly #followers = new Set<() => void>()

  constructor(value: T) {
    this.#value = value
  }

  get value(): T {
    return this.#value
  }

  set(value: T): void {
    if (value === this.#value) return
    this.#value = value
    for (const tell of this.#followers) tell()
  }

  /** Calls back after each change, until the function that it returns is called. */
  follow(tell: () => void): () => void {
    this.#followers.add(tell)
    return () => void this.#followers.delete(tell)
  }
}

/**
 * Returns a part of a store's value, and renders the component again when that part is another one.
 *
 * @param select must return the same object as long as nothing in it has changed
 */
export function useStore<T, Part>(store: Store<T>, select: (value: T) => Part): Part {
  const part = select(store.value)
  const [, render] = useState(0)
  const latest = useRef({ part, select })
  latest.current = { part, select }
  useLayoutEffect(() => {
    const look = () => {
      if (latest.current.select(store.value) !== latest.current.part) render((count) => count + 1)
    }
    // It may have changed between the rendering and now.
    look()
    return store.follow(look)
  }, [store])
  return part
}
