import { systemClock, type Clock, type Timer } from '../backend/clock.js'

interface Waiting {
  readonly due: number
  readonly callback: () => unknown
}

/** The machine's clock plus the time by which tests have moved it. Moving it runs, in order, the callbacks that come due on the way. */
export class MovableClock implements Clock {
  #offset = 0
  #next: Timer | undefined
  readonly #waiting = new Set<Waiting>()

  now(): number {
    return systemClock.now() + this.#offset
  }

  /** How many milliseconds the clock is ahead of the machine's. */
  get offset(): number {
    return this.#offset
  }

  setTimeout(callback: () => unknown, milliseconds: number): Timer {
    const waiting = { due: this.now() + milliseconds, callback }
    this.#waiting.add(waiting)
    this.#schedule()
    return {
      cancel: () => {
        this.#waiting.delete(waiting)
        this.#schedule()
      },
    }
  }

  /**
   * Moves the clock on. Each callback sees the time at which it was due.
   *
   * @param milliseconds how far to move it
   * @returns a promise that resolves when the work of all callbacks that were due is done
   */
  async advance(milliseconds: number): Promise<void> {
    const target = this.#offset + milliseconds
    const work: unknown[] = []
    for (let next = this.#earliest(); next !== undefined; next = this.#earliest()) {
      const offset = next.due - systemClock.now()
      if (offset > target) break
      this.#offset = Math.max(this.#offset, offset)
      work.push(this.#fire(next))
    }
    this.#offset = target
    this.#schedule()
    await Promise.all(work)
  }

  /** Goes back to the machine's time. Callbacks that wait keep the time at which they are due. */
  reset(): void {
    this.#offset = 0
    this.#schedule()
  }

  #earliest(): Waiting | undefined {
    let earliest: Waiting | undefined
    for (const waiting of this.#waiting)
      if (earliest === undefined || waiting.due < earliest.due) earliest = waiting
    return earliest
  }

  #fire(waiting: Waiting): unknown {
    this.#waiting.delete(waiting)
    return waiting.callback()
  }

  #schedule(): void {
    this.#next?.cancel()
    const earliest = this.#earliest()
    if (earliest === undefined) return
    this.#next = systemClock.setTimeout(
      () => {
        this.#fire(earliest)
        this.#schedule()
      },
      Math.max(0, earliest.due - this.now()),
    )
  }
}
