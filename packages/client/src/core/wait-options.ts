/** The progress of a wait. */
export interface Progress {
  /** The number of reads so far. */
  readonly polls: number
  /** Milliseconds since the wait began. */
  readonly elapsed: number
}

/** Options of a wait. */
export interface WaitOptions<Seen> {
  /** Ends the wait at once. The wait rejects with the signal's reason; the change itself goes on. */
  readonly signal?: AbortSignal | undefined
  /** Time limit of the wait, in milliseconds. Default: 1,800,000 (half an hour). */
  readonly timeout?: number | undefined
  /** Milliseconds between two reads, or a function that returns them from the milliseconds waited so far. */
  readonly interval?: number | ((elapsed: number) => number) | undefined
  /** Number of consecutive reads that may fail temporarily, each after its own retries. Default: 5. */
  readonly tolerance?: number | undefined
  /** Called after each read. The wait awaits its promise, and ends when it throws. */
  readonly onProgress?: ((seen: Seen, progress: Progress) => void) | undefined
}

/** Defaults for all waits of a client. */
export type WaitDefaults = Pick<WaitOptions<never>, 'timeout' | 'interval' | 'tolerance'>
