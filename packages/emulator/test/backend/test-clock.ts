import type { Clock, Timer } from '../../src/backend/clock.js'

/** A clock that moves only when a test moves it. */
export class TestClock implements Clock {
  #now: number
  readonly #waiting = new Set<{ readonly due: number; readonly callback: () => void }>()

  constructor(start: string) {
    this.#now = Date.parse(start)
  }

  now(): number {
    return this.#now
  }

  setTimeout(callback: () => void, milliseconds: number): Timer {
    const waiting = { due: this.#now + milliseconds, callback }
    this.#waiting.add(waiting)
    return { cancel: () => this.#waiting.delete(waiting) }
  }

  /** Moves the clock on. Calls back at each due time on the way. */
  moveTo(time: string): void {
    const target = Date.parse(time)
    for (;;) {
      const [next] = [...this.#waiting].sort((a, b) => a.due - b.due)
      if (!next || next.due > target) break
      this.#waiting.delete(next)
      this.#now = next.due
      next.callback()
    }
    this.#now = target
  }
}
