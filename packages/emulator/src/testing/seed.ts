import type { Zones } from '../backend/zones.js'
import type { Seed } from './control.js'
import { refuseInput } from './refuse.js'
import { plantService } from './seed/plant.js'

/** Creates services one after the other, so that one can be a fork of another before it. */
export async function seedServices(zones: Zones, seed: Seed): Promise<void> {
  // Loaded when it is first needed, since it loads all validators.
  const { furtherSeedIssues } = await import('./seed/seed-issues.js')
  const { server } = await zones.backend()
  const issues = furtherSeedIssues(seed, server?.version)
  if (issues.length > 0) refuseInput(issues.map(({ message }) => message))
  for (const service of seed.services)
    await plantService(await zones.backend(service.zone), service)
}
