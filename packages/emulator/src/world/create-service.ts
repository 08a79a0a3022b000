import { randomUUID } from 'node:crypto'

import type { CreateValkeyServiceRequest, Migration } from '@dbaas-valkey/types'

import { INSTALL_ADVICE } from '../server/binary.js'
import { defaultAccessControl } from './access-control.js'
import { createChange, READ_SERVICE } from './change.js'
import type { Context } from './context.js'
import { removeService } from './delete-service.js'
import { findOrigin, layDown, refuseUnfitFork, type Origin } from './fork.js'
import { normaliseIpFilter, OPEN_FILTER } from './ip-filter.js'
import { startMigration } from './migrations.js'
import { serviceNameComplaint } from './names.js'
import { newInternalPassword, newPassword } from './passwords.js'
import { DEFAULT_USER, type ServiceRecord } from './record.js'
import { refuse, refuseInvalid } from './refusals.js'
import { serviceRequestComplaints } from './service-request.js'
import { Service } from './service.js'
import type { Change } from './world.js'

/** When a service is maintained whose creator did not say. */
const DEFAULT_MAINTENANCE = { dow: 'sunday', time: '04:00:00' } as const

const newRecord = (
  name: string,
  request: CreateValkeyServiceRequest,
  now: number,
): ServiceRecord => ({
  id: randomUUID(),
  name,
  createdAt: now,
  updatedAt: now,
  plan: request.plan,
  settings: request['valkey-settings'] ?? {},
  ipFilter: normaliseIpFilter(request['ip-filter'] ?? OPEN_FILTER),
  maintenance: request.maintenance ?? DEFAULT_MAINTENANCE,
  updates: [],
  terminationProtection: request['termination-protection'] ?? false,
  users: [
    {
      username: DEFAULT_USER,
      password: newPassword(),
      accessControl: defaultAccessControl('allchannels'),
    },
  ],
  backups: [],
  migration: undefined,
  ports: [],
  administratorPassword: newInternalPassword(),
  replicatorPassword: newInternalPassword(),
})

const begin = async (
  context: Context,
  service: Service,
  { origin, migration }: { origin: Origin | undefined; migration: Migration | undefined },
): Promise<void> => {
  try {
    if (origin) await layDown(origin, service)
    await service.start()
    await service.touch()
    if (migration) startMigration(context, service, migration)
  } catch (error) {
    await removeService(context, service)
    throw error
  }
}

export const createService = async (
  context: Context,
  name: string,
  request: CreateValkeyServiceRequest,
): Promise<Change> => {
  const { environment, registry } = context
  if (registry.has(name)) refuse('serviceExists', name)
  const nameComplaint = serviceNameComplaint(name)
  refuseInvalid([
    ...(nameComplaint === undefined ? [] : [nameComplaint]),
    ...serviceRequestComplaints(request, environment.server?.version),
  ])
  if (!environment.server) refuse('noServer', INSTALL_ADVICE)
  const origin = findOrigin(registry, request)
  const service = new Service(newRecord(name, request, environment.clock.now()), environment)
  // From here on the name is taken, also for a request that comes while the origin is being looked at.
  registry.add(service)
  try {
    if (origin) await refuseUnfitFork(origin, service)
  } catch (error) {
    registry.remove(service)
    throw error
  }
  environment.changed()
  return createChange({
    service,
    command: READ_SERVICE,
    undo: () => {
      registry.remove(service)
      environment.changed()
    },
    work: () =>
      service.exclusively('rebuilding', () =>
        begin(context, service, { origin, migration: request.migration }),
      ),
  })
}
