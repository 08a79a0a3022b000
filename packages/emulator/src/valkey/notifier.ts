/**
 * Counts the changes of the emulator's state, and notifies the waiting readers once for all changes of one turn of the event
 * loop.
 */
export class Notifier {
  readonly #waiting = new Set<() => void>()
  #pending = false
  #version = 0
  #stateVersion = 0

  /** The number of changes. The state has changed when it has grown. */
  get version(): number {
    return this.#version
  }

  /** The number of changes that were not only additions to the journal. */
  get stateVersion(): number {
    return this.#stateVersion
  }

  /** Counts a change. It is a bound function, so that it can be passed on. */
  readonly notify = (): void => {
    this.#stateVersion += 1
    this.notifyOfJournal()
  }

  /** Counts a change of the journal alone: a request that only reads leaves everything else as it was. */
  readonly notifyOfJournal = (): void => {
    if (this.#pending) return
    this.#pending = true
    setImmediate(() => {
      this.#pending = false
      this.#version += 1
      for (const wake of this.#waiting) wake()
    })
  }

  /** Resolves when there is a newer version, or `signal` is aborted. */
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
