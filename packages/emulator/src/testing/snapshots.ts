import type { Zones } from '../backend/zones.js'
import type { Snapshot } from './control.js'
import type { Core } from './core.js'

export async function takeSnapshot(zones: Zones): Promise<Snapshot> {
  const opened = await zones.opened()
  const entries = opened.map(async ({ zone, backend }) => [
    zone,
    await backend.experiments.snapshot(),
  ])
  return { zones: Object.fromEntries(await Promise.all(entries)) as Snapshot['zones'] }
}

/** Restores all zones. A zone that was first used after the snapshot is emptied. */
export async function restore(zones: Zones, snapshot: Snapshot): Promise<void> {
  const opened = await zones.opened()
  await Promise.all(
    opened.map(({ zone, backend }) => {
      const remembered = snapshot.zones[zone]
      return remembered === undefined
        ? backend.experiments.reset()
        : backend.experiments.restore(remembered)
    }),
  )
}

export async function reset(core: Core): Promise<void> {
  core.operations.clear()
  core.operations.timing = core.timing
  core.faults.clear()
  const opened = await core.zones.opened()
  await Promise.all(opened.map(({ backend }) => backend.experiments.reset()))
  core.clock.reset()
  core.signatureClock.reset()
  core.journal.clear()
}
