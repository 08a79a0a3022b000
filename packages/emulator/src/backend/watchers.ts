/** Those who want to know when something has changed. Many changes at once are told once. */
export class Watchers {
  readonly #listeners = new Set<() => void>()
  #pending = false

  add(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  notify(): void {
    if (this.#pending) return
    this.#pending = true
    setImmediate(() => {
      this.#pending = false
      for (const listener of this.#listeners) listener()
    })
  }
}
