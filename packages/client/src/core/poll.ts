import { contextOf } from './context.js'
import { DbaasValkeyError, TimeoutError, type AsyncOperation, type ErrorContext } from './errors.js'
import type { OperationDescriptor } from './operation.js'
import type { Transport } from './transport.js'
import { sleep, withTimeout } from './with-timeout.js'

/** How far a wait has come. */
export interface Progress {
  /** How many times it was read. */
  readonly polls: number
  /** Milliseconds since the wait began. */
  readonly elapsed: number
}

/** How to wait for something. */
export interface WaitOptions<Seen> {
  /** Ends the wait at once; it rejects with the signal's reason. What is waited for goes on. */
  readonly signal?: AbortSignal | undefined
  /** The longest to wait, in milliseconds; default: 1,800,000 (half an hour). */
  readonly timeout?: number | undefined
  /** Milliseconds between two reads, or a function that returns them from the milliseconds waited so far. */
  readonly interval?: number | ((elapsed: number) => number) | undefined
  /** How many reads in a row may fail in a way that can pass, each with its own retries; 5 end the wait. */
  readonly tolerance?: number | undefined
  /** Is told what each read has seen. What it throws ends the wait; a promise of it is waited for. */
  readonly onProgress?: ((seen: Seen, progress: Progress) => void) | undefined
}

/** What can be said of all waits of a client at once. */
export type WaitDefaults = Pick<WaitOptions<never>, 'timeout' | 'interval' | 'tolerance'>

/** What is waited for. */
export interface PollTarget<Input, Seen> {
  /** Its name in messages. */
  readonly what: string
  /** Whether it may be done already, so that the first read needn't wait. */
  readonly eager?: boolean
  /** Put on every error, when there is one. */
  readonly operation?: AsyncOperation
  /** Reads it. */
  readonly asks: OperationDescriptor<Input, Seen>
  readonly input: Input
  /** Throws when it is over, and not as it should be. What was read may be no object at all. */
  readonly isDone: (seen: Seen | null, context: ErrorContext) => boolean
  /** The error to end with when it can't be read any more. */
  readonly lost: (cause: DbaasValkeyError, context: ErrorContext) => DbaasValkeyError
}

const passing = ['CONNECTION', 'TIMEOUT', 'SERVER', 'RATE_LIMIT', 'RESPONSE_VALIDATION']

/** As other clients of this API wait: 3 s between reads for half a minute, then growing to 60 s after 15 minutes. */
export function defaultInterval(elapsed: number): number {
  return 3000 + 57_000 * Math.min(1, Math.max(0, (elapsed - 30_000) / 870_000))
}

/** Reads something until it is done, at most until the time is up. */
export async function poll<Input, Seen>(
  client: Transport,
  { what, eager, operation, asks, input, isDone, lost }: PollTarget<Input, Seen>,
  options: WaitOptions<Seen>,
): Promise<Seen> {
  const {
    signal,
    timeout = 1_800_000,
    interval = defaultInterval,
    tolerance = 5,
    onProgress,
  } = options
  const start = performance.now()
  let failures = 0
  for (let polls = 1; ; polls++) {
    const before = performance.now() - start
    const delay = typeof interval === 'number' ? interval : interval(before)
    await sleep(Math.min(polls === 1 && eager ? 0 : delay, timeout - before), signal)
    const elapsed = performance.now() - start
    if (elapsed >= timeout) {
      throw new TimeoutError(
        `${what} was not done within ${timeout} ms. It goes on: wait for it again, or longer.`,
        { ...contextOf(asks, polls - 1), operation },
      )
    }
    const context = { ...contextOf(asks, polls), operation }
    const seen = await withTimeout(
      (signal) => client.send(asks, input, { signal }),
      timeout - elapsed,
      signal,
    ).catch((error: unknown) => {
      // The reason may be an error of ours: what made one call fail often ends all others.
      signal?.throwIfAborted()
      if (!(error instanceof DbaasValkeyError)) {
        // The time of the wait is up, as the next round will find.
        if (Object(error).name === 'TimeoutError') return
        throw error
      }
      if (!passing.includes(error.code) || ++failures >= tolerance) throw lost(error, context)
    })
    if (seen === undefined) continue
    failures = 0
    await withTimeout(
      async () => onProgress?.(seen ?? ({} as Seen), { polls, elapsed }),
      Infinity,
      signal,
    )
    if (isDone(seen, context)) return seen
  }
}
