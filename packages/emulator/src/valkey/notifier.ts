/** Counts the changes of the emulator's state, and tells those that wait, once for all that changes in one turn. */
export class Notifier {
  readonly #waiting = new Set<() => void>()
  #pending = false
  #version = 0

  /** What a reader of the state compares: it has changed when this has grown. */
  get version(): number {
    return this.#version
  }

  /** As a function of its own, to be handed on. */
  readonly notify = (): void => {
    if (this.#pending) return
    this.#pending = true
    setImmediate(() => {
      this.#pending = false
      this.#version += 1
      for (const wake of this.#waiting) wake()
    })
  }

  /** Resolves when the state is newer than a version, or `signal` is aborted. */
  async after(version: number, signal: AbortSignal): Promise<void> {
    while (this.#version <= version && !signal.aborted) await this.#change(signal)
  }

  #change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      this.#waiting.add(wake)
      signal.addEventListener('abort', wake)
    })
  }
}
