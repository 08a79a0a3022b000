import { makeBackup } from './backups.js'
import { snapshotIssues } from './check-snapshot.js'
import { removeInTurn } from './delete-service.js'
import { refuse } from './refusals.js'
import type { BackendContext } from './registry.js'
import { backupView } from './service-view.js'
import type { Snapshots } from './snapshots.js'
import type { Experiments } from './backend.js'

export function createExperiments(context: BackendContext, snapshots: Snapshots): Experiments {
  const { environment, registry } = context
  return {
    createBackup: async (nameOrId) => {
      const service = registry.find(nameOrId)
      const backup = makeBackup(service, environment.clock.now())
      return backupView(await service.servers.whileAnswering(backup))
    },
    crashNode: async (nameOrId, node) => {
      const service = registry.find(nameOrId)
      service.servers.refuseWithoutServers()
      if (!(await service.deployment.crash(node))) refuse('nodeNotFound', node ?? '')
    },
    announceUpdate: (nameOrId, update) => {
      const service = registry.find(nameOrId)
      service.record.updates = [...service.record.updates, update]
      service.touchInBackground()
      service.reschedule()
      environment.changed()
    },
    execute: async (nameOrId, commands) => registry.find(nameOrId).servers.execute(commands),
    snapshot: (directory) => snapshots.take(directory),
    snapshotIssues: (records, directory) => snapshotIssues(environment, records, directory),
    restore: (records, directory) => snapshots.restore(records, directory),
    reset: async () => {
      await Promise.all(registry.all().map((service) => removeInTurn(context, service)))
      await registry.removalsDone()
    },
  }
}
