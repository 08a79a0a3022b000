/** Tells whoever listens that something has changed, once for all that changes in one turn. */
export class Feed {
  readonly #listeners = new Set<() => void>()
  #pending = false

  /** As a function of its own, to be handed on. */
  readonly notify = (): void => {
    if (this.#pending) return
    this.#pending = true
    setImmediate(() => {
      this.#pending = false
      for (const listener of this.#listeners) listener()
    })
  }

  /** Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
