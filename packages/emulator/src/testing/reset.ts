import type { Core } from './core.js'

/** Makes the emulator as it was at its start. Snapshots stay. */
export async function reset(core: Core): Promise<void> {
  core.operations.clear()
  core.operations.timing = core.timing
  core.faults.clear()
  core.capacity.limits = core.limits
  const opened = await core.zones.opened()
  await Promise.all(opened.map(({ backend }) => backend.experiments.reset()))
  core.clock.reset()
  core.signatureClock.reset()
  core.journal.clear()
}
