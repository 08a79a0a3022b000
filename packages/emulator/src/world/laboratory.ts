import type { Registry } from './registry.js'
import { refuse } from './refusals.js'
import type { Laboratory } from './world.js'

export const createLaboratory = (registry: Registry): Laboratory => ({
  createBackup: async (service) => refuse('notServed', service),
  crashNode: async (nameOrId, node) => {
    const service = registry.find(nameOrId)
    if (!(await service.deployment.crash(node))) refuse('nodeNotFound', node ?? '')
  },
  announceUpdate: (nameOrId, update) => {
    const { record } = registry.find(nameOrId)
    record.updates = [...record.updates, update]
  },
  execute: async (nameOrId, commands) => {
    const admin = await registry.find(nameOrId).admin()
    return admin.callAll(commands)
  },
  snapshot: async () => refuse('notServed', ''),
  restore: async (snapshot) => refuse('notServed', snapshot),
  reset: async () => {
    for (const service of registry.all()) await service.deployment.kill()
  },
})
