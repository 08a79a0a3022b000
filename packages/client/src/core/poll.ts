import { contextOf, type CallContext } from './context.js'
import { DbaasValkeyError, TimeoutError, type AsyncOperation, type ErrorContext } from './errors.js'
import { defined } from './defined.js'
import { refuseUnknown } from './known.js'
import type { OperationDescriptor } from './operation.js'
import type { Transport } from './transport.js'
import type { WaitOptions } from './wait-options.js'
import { sleep, withTimeout } from './with-timeout.js'

/** Describes the object of a wait. */
export interface PollTarget<Input, Seen> {
  /** Its name in messages. */
  readonly what: string
  /** Whether it may be done already: then the first read happens at once. */
  readonly eager?: boolean
  /** The call that errors name; when absent, the read. */
  readonly origin?: CallContext | undefined
  /** Added to every error, when present. */
  readonly operation?: AsyncOperation
  /** Reads it. */
  readonly asks: OperationDescriptor<Input, Seen>
  readonly input: Input
  /** Throws when the object has reached an unwanted final state. The value may not be an object at all. */
  readonly isDone: (seen: Seen | null, context: ErrorContext) => boolean
  /** Returns the error to throw when reading keeps failing. */
  readonly lost: (cause: DbaasValkeyError, context: ErrorContext) => DbaasValkeyError
}

const passing = ['CONNECTION', 'TIMEOUT', 'SERVER', 'RATE_LIMIT', 'RESPONSE_VALIDATION']

/** The interval that other clients of this API use: 3 s for half a minute, then growing to 60 s after 15 minutes. */
export function defaultInterval(elapsed: number): number {
  return 3000 + 57_000 * Math.min(1, Math.max(0, (elapsed - 30_000) / 870_000))
}

/** Reads an object until it is done, or until the time limit. */
export async function poll<Input, Seen>(
  client: Transport,
  { what, eager, origin, operation, asks, input, isDone, lost }: PollTarget<Input, Seen>,
  options: WaitOptions<Seen>,
): Promise<Seen> {
  refuseUnknown(options, ['signal', 'timeout', 'interval', 'tolerance', 'onProgress'])
  const {
    signal,
    timeout = 1_800_000,
    interval = defaultInterval,
    tolerance = 5,
    onProgress,
  } = { ...client.waitDefaults, ...defined(options) }
  const start = performance.now()
  let failures = 0
  const told = (attempts: number): ErrorContext => ({
    ...(origin ?? contextOf(asks, 0)),
    attempts,
    operation,
  })
  for (let polls = 1; ; polls++) {
    const before = performance.now() - start
    const delay = typeof interval === 'number' ? interval : interval(before)
    await sleep(Math.min(polls === 1 && eager ? 0 : delay, timeout - before), signal)
    const elapsed = performance.now() - start
    if (elapsed >= timeout) {
      throw new TimeoutError(
        `${what} was not done within ${timeout} ms. It goes on: wait for it again, or longer.`,
        told(polls - 1),
      )
    }
    const context = told(polls)
    const seen = await withTimeout(
      (signal) => client.send(asks, input, { signal }),
      timeout - elapsed,
      signal,
    ).catch((error: unknown) => {
      // The reason may be an error of ours: programs often abort all calls with the error of one.
      signal?.throwIfAborted()
      if (!(error instanceof DbaasValkeyError)) {
        // The time limit has passed, and the next round throws for it.
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
