import { makeDueBackup, nextBackup } from './backups.js'
import type { Environment } from './environment.js'
import { maintain, nextMaintenance } from './maintenance.js'
import type { ServiceRecord } from './record.js'
import { Service } from './service.js'

/** Creates a service from its record, with its recurring work. It does not start the servers. */
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
