import { useEffect, useState } from 'preact/hooks'

import type { ServiceStatistics } from '../../src/backend/backend.js'
import type { ServiceTarget } from '../../src/testing/control.js'
import { control } from './control.js'
import { sampleOf, type Sample } from './sample.js'
import { state } from './state.js'
import { Store } from './store.js'

/** How many samples are kept of a service. */
const kept = 120
/** How often is looked which services are due, in milliseconds. */
const tick = 1_000
/** The most services that are read at a time: the rest is due at the next tick. */
const most = 24

interface Watched {
  readonly target: ServiceTarget
  readonly samples: Store<readonly Sample[]>
  /** How often each of those who look wants a reading, in milliseconds. */
  readonly intervals: Set<{ readonly every: number }>
  due: number
}

const watched = new Map<string, Watched>()
let timer: number | undefined
let asking = false

/**
 * Returns the samples of a service, the oldest first, and reads what its servers count as long as the component is there and the
 * page can be seen. `every` is in milliseconds; undefined reads nothing.
 */
export function useStatistics(
  target: { readonly zone: string; readonly name: string },
  every: number | undefined,
): readonly Sample[] {
  const { zone, name } = target
  const samples = samplesOf(zone, name)
  const [, render] = useState(0)
  useEffect(() => samples.follow(() => render((count) => count + 1)), [samples])
  useEffect(() => (every === undefined ? undefined : watch(zone, name, every)), [zone, name, every])
  return samples.value
}

function take(entry: Watched, reading: ServiceStatistics, now: number): void {
  entry.due = now + Math.min(...[...entry.intervals].map(({ every }) => every)) - tick / 2
  const samples = entry.samples.value
  const sample = sampleOf(samples.at(-1)?.now, reading)
  entry.samples.set([...samples, sample].slice(-kept))
}

function samplesOf(zone: string, name: string): Store<readonly Sample[]> {
  const key = `${zone}/${name}`
  const known = watched.get(key)
  if (known) return known.samples
  const target = { service: name, zone } as ServiceTarget
  const samples = new Store<readonly Sample[]>([])
  watched.set(key, { target, samples, intervals: new Set(), due: 0 })
  return samples
}

function watch(zone: string, name: string, every: number): () => void {
  const entry = watched.get(`${zone}/${name}`)
  const interval = { every }
  entry?.intervals.add(interval)
  timer ??= setInterval(() => void ask(), tick) as unknown as number
  return () => void entry?.intervals.delete(interval)
}

async function ask(): Promise<void> {
  if (asking || document.hidden || state.value.connection !== 'live') return
  const now = performance.now()
  const due = [...watched.values()]
    .filter(({ intervals, due }) => intervals.size > 0 && due <= now)
    .toSorted((a, b) => a.due - b.due)
    .slice(0, most)
    // One that has been deleted cannot be read.
    .filter(({ target }) => state.value.services.has(`${target.zone}/${target.service}`))
  if (due.length === 0) return
  asking = true
  try {
    const answers = await control.statistics({ services: due.map(({ target }) => target) })
    due.forEach((entry, index) => take(entry, answers[index] as ServiceStatistics, now))
  } catch {
    // A service may have gone in the meantime. What the page knows of it then goes as well.
  } finally {
    asking = false
  }
}
