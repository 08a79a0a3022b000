import { makeDueBackup, nextBackup } from './backups.js'
import type { Environment } from './environment.js'
import { maintain, nextMaintenance } from './maintenance.js'
import type { ServiceRecord } from './record.js'
import { Service } from './service.js'

/** A service of this record, with everything that is done to it on schedule. Its servers are not started yet. */
export function newService(record: ServiceRecord, environment: Environment): Service {
  const service = new Service(record, environment)
  service.repeat({
    done: 'backed up',
    next: (now) => nextBackup(service, now),
    run: (due) => makeDueBackup(service, due, () => environment.clock.now()),
  })
  service.repeat({
    done: 'maintained',
    next: (now) => nextMaintenance(service, now),
    run: () => service.servers.whileAnswering(maintain(service)),
  })
  return service
}
