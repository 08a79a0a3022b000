/** A timer that can be cancelled. */
export interface Timer {
  cancel(): void
}

/**
 * The time of the emulated cloud, for timestamps, backup schedules and maintenance windows. What real processes need (restart
 * delays, connection timeouts) uses real timers, so that moving this clock never affects how the emulator supervises servers.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /**
   * Calls back once the clock has moved on by `milliseconds`. A caller that moves the clock can wait for the promise that the
   * callback returns. A waiting timer does not keep the process alive.
   */
  setTimeout(callback: () => unknown, milliseconds: number): Timer
}

/** The longest delay that Node's timers support. A timer with a longer delay would fire at once. */
const longestDelay = 2 ** 31 - 1

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now(), setTimeout: wait }

/**
 * Formats a time as the cloud does: RFC 3339 in UTC, in whole seconds. Milliseconds are cut off and not rounded, so that no
 * time is in the future. Where order matters, compare the milliseconds.
 *
 * Pull requests 661, 712 and 739 of the exo CLI show this form. Its `dbaas logs` (1.97.0, `cmd/dbaas/dbaas_logs.go`) cannot
 * read a time without the `Z`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
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
