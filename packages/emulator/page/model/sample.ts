import type { ServiceStatistics } from '../../src/backend/backend.js'

/** What a service does, from two readings of what its servers count. */
export interface Sample {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly now: ServiceStatistics
  /** Of the primary, per second, since the reading before. */
  readonly commands: number
  readonly received: number
  readonly sent: number
  /** The share of reads that found their key since the reading before, 0 to 1; undefined when nothing was read. */
  readonly hitRate: number | undefined
}

/** Returns the sample between two readings. Without an earlier one, or after a restart, the rates are 0. */
export function sampleOf(before: ServiceStatistics | undefined, now: ServiceStatistics): Sample {
  const [primary] = now.nodes
  const [last] = before?.nodes ?? []
  const seconds = Math.max(0.001, (now.at - (before?.at ?? now.at)) / 1_000)
  const since = (field: 'commands' | 'received' | 'sent' | 'hits' | 'misses') =>
    primary && last && primary.received >= last.received
      ? Math.max(0, primary[field] - last[field])
      : 0
  const reads = since('hits') + since('misses')
  return {
    at: now.at,
    now,
    commands: since('commands') / seconds,
    received: since('received') / seconds,
    sent: since('sent') / seconds,
    hitRate: reads === 0 ? undefined : since('hits') / reads,
  }
}
