import type { Clock, Timer } from './clock.js'

/** Something that is due again and again by the emulator's clock. */
export class Schedule {
  readonly #clock: Clock
  readonly #next: (now: number) => number | undefined
  readonly #run: (due: number) => Promise<unknown>
  #timer: Timer | undefined

  /** `next` gives the first time after `now` that `run` is due at; undefined when it is not due for now. */
  constructor(
    clock: Clock,
    next: (now: number) => number | undefined,
    run: (due: number) => Promise<unknown>,
  ) {
    this.#clock = clock
    this.#next = next
    this.#run = run
  }

  /** Waits for the next time, which may have changed. */
  arm(): void {
    this.disarm()
    const now = this.#clock.now()
    const due = this.#next(now)
    if (due === undefined) return
    this.#timer = this.#clock.setTimeout(() => {
      this.arm()
      return this.#run(due)
    }, due - now)
  }

  disarm(): void {
    this.#timer?.cancel()
    this.#timer = undefined
  }
}
