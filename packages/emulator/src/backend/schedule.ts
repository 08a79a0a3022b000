import type { Clock, Timer } from './clock.js'

/** Work on a service that is done again and again. */
export interface RecurringWork {
  /** What the work does, for the log: the service could not be `backed up`. */
  readonly done: string
  /** Returns the first time after `now` at which the work is due; undefined when it is not due. */
  readonly next: (now: number) => number | undefined
  readonly run: (due: number) => Promise<unknown>
}

/** Does recurring work when it is due by the emulator's clock. */
export class Schedule {
  readonly #work: RecurringWork
  readonly #clock: Clock
  readonly #failed: (error: unknown) => void
  #timer: Timer | undefined

  /** @param failed is called with the error when the work fails; the schedule goes on */
  constructor(work: RecurringWork, clock: Clock, failed: (error: unknown) => void) {
    this.#work = work
    this.#clock = clock
    this.#failed = failed
  }

  /** Sets the timer for the next time. Call it again when that time may have changed. */
  arm(): void {
    this.disarm()
    const now = this.#clock.now()
    const due = this.#work.next(now)
    if (due === undefined) return
    this.#timer = this.#clock.setTimeout(() => {
      this.arm()
      return this.#work.run(due).catch(this.#failed)
    }, due - now)
  }

  disarm(): void {
    this.#timer?.cancel()
    this.#timer = undefined
  }
}
