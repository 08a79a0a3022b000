import { randomUUID } from 'node:crypto'

import type { CreateValkeyServiceRequest, Migration } from '@dbaas-valkey/types'

import { installAdvice } from '../valkey/binary.js'
import { findFreePort } from '../valkey/ports.js'
import { accountFor } from './account-for.js'
import { defaultAccessControl } from './access-control.js'
import { removeService } from './delete-service.js'
import { findOrigin, restoreFiles, refuseUnfitFork, type Origin } from './fork.js'
import { normaliseIpFilter, openFilter } from './ip-filter.js'
import { startMigration } from './migrations.js'
import { serviceNameIssue } from './names.js'
import { newInternalPasswords, newPassword } from './passwords.js'
import { defaultUsername, type ServiceRecord } from './record.js'
import { refuse, refuseInvalid } from './refusals.js'
import type { BackendContext } from './registry.js'
import { serviceRequestIssues } from './service-request.js'
import { newService } from './new-service.js'
import type { Service } from './service.js'
import type { Change } from './backend.js'

/** The maintenance window of a service whose creator did not choose one. */
export const defaultMaintenance = { dow: 'sunday', time: '04:00:00' } as const

export async function createService(
  context: BackendContext,
  name: string,
  request: CreateValkeyServiceRequest,
): Promise<Change> {
  const { environment, registry } = context
  if (registry.has(name)) refuse('serviceExists', name)
  const nameIssue = serviceNameIssue(name)
  refuseInvalid([
    ...(nameIssue === undefined ? [] : [nameIssue]),
    ...serviceRequestIssues(request, environment.server?.version),
  ])
  if (!environment.server) refuse('noServer', installAdvice)
  environment.capacity.refuseBeyondQuota()
  const origin = findOrigin(registry, request)
  const service = newService(newRecord(name, request, environment.clock.now()), environment)
  // From here on the name is taken, even for a request that arrives while the origin is examined.
  registry.add(service)
  try {
    service.record.ports = [await findFreePort()]
    if (origin) await refuseUnfitFork(origin, service)
  } catch (error) {
    registry.remove(service)
    throw error
  }
  environment.changed()
  return service.change(
    () =>
      service.exclusively('rebuilding', () =>
        begin(context, service, { origin, migration: request.migration }),
      ),
    () => {
      registry.remove(service)
      environment.changed()
    },
  )
}

function newRecord(name: string, request: CreateValkeyServiceRequest, now: number): ServiceRecord {
  const { plan, maintenance = defaultMaintenance, ...more } = request
  const { 'valkey-settings': settings = {}, 'ip-filter': ipFilter = openFilter, ...others } = more
  const { 'termination-protection': terminationProtection = false, ...rest } = others
  accountFor(rest, {
    version: 'service-request.ts refuses one that is not available',
    'fork-from-service': 'fork.ts finds the service',
    'recovery-backup-name': 'fork.ts finds the backup',
    migration: 'it begins when the service runs',
  })
  return {
    id: randomUUID(),
    name,
    createdAt: now,
    updatedAt: now,
    plan,
    settings,
    ipFilter: normaliseIpFilter(ipFilter),
    maintenance,
    updates: [],
    terminationProtection,
    users: [
      {
        username: defaultUsername,
        password: newPassword(),
        accessControl: defaultAccessControl('allchannels'),
      },
    ],
    backups: [],
    migration: undefined,
    ports: [],
    ...newInternalPasswords(),
  }
}

async function begin(
  context: BackendContext,
  service: Service,
  { origin, migration }: { origin: Origin | undefined; migration: Migration | undefined },
): Promise<void> {
  try {
    context.environment.capacity.refuseSoldOut(service.record.plan)
    if (origin) await restoreFiles(origin, service)
    await service.start()
    await service.touch()
    if (migration) startMigration(context, service, migration)
  } catch (error) {
    await removeService(context, service)
    throw error
  }
}
