/** A timer that has been set and can be taken back. */
export interface Timer {
  cancel(): void
}

/**
 * The time of the emulated cloud: timestamps, backup schedules, maintenance windows. What real processes need (restart
 * delays, connection timeouts) runs on real timers, so that moving this clock never changes how servers are looked after.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /**
   * Calls back once the clock has moved on by `milliseconds`; the caller that moves it may wait for the promise that the callback
   * returns. A waiting timer does not keep the process alive.
   */
  setTimeout(callback: () => unknown, milliseconds: number): Timer
}

/** The longest delay that Node's own timers take; a longer one would fire at once. */
const longestDelay = 2 ** 31 - 1

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now(), setTimeout: wait }

/**
 * A time as the cloud writes it: RFC 3339 in UTC, in whole seconds. Milliseconds are cut off, not rounded: nothing has
 * happened in the future. Where order matters, compare the milliseconds that this was made from.
 *
 * Seen in pull requests 661, 712 and 739 of the exo CLI, whose `dbaas logs` (1.97.0, `cmd/dbaas/dbaas_logs.go`) reads
 * nothing without the `Z`.
 */
export function timestamp(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

function wait(callback: () => unknown, milliseconds: number): Timer {
  const later = milliseconds > longestDelay
  let next: Timer | undefined
  const timer = setTimeout(
    () => (later ? (next = wait(callback, milliseconds - longestDelay)) : callback()),
    later ? longestDelay : milliseconds,
  )
  timer.unref()
  return {
    cancel() {
      clearTimeout(timer)
      next?.cancel()
    },
  }
}
