import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'

import type { CreateValkeyServiceRequest, UpdateValkeyServiceRequest } from '@dbaas-valkey/types'

import { INSTALL_ADVICE } from '../server/binary.js'
import { defaultAccessControl } from './access-control.js'
import { createChange } from './change.js'
import { dataComplaints, measureData } from './data-fit.js'
import type { Environment } from './environment.js'
import { normaliseIpFilter, OPEN_FILTER } from './ip-filter.js'
import { serviceNameComplaint } from './names.js'
import { newInternalPassword, newPassword } from './passwords.js'
import { findPlan } from './plans.js'
import { DEFAULT_USER, type ServiceRecord } from './record.js'
import { refuse, refuseInvalid } from './refusals.js'
import type { Registry } from './registry.js'
import { Service } from './service.js'
import { serviceRequestComplaints } from './service-request.js'
import { serviceSummary, serviceView } from './service-view.js'
import { mergeSettings } from './settings.js'
import type { Change, Services } from './world.js'

const READ_COMMAND = 'get-dbaas-service-valkey'

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

export const createServices = (environment: Environment, registry: Registry): Services => {
  const remove = async (service: Service): Promise<void> => {
    await service.deployment.kill()
    registry.remove(service)
    service.markDeleted()
    await rm(service.directory, { recursive: true, force: true })
    await environment.save()
    environment.changed()
  }

  const create = async (name: string, request: CreateValkeyServiceRequest): Promise<Change> => {
    if (registry.has(name)) refuse('serviceExists', name)
    const nameComplaint = serviceNameComplaint(name)
    refuseInvalid([
      ...(nameComplaint === undefined ? [] : [nameComplaint]),
      ...serviceRequestComplaints(request, environment.server?.version),
    ])
    if (!environment.server) refuse('noServer', INSTALL_ADVICE)
    const service = new Service(newRecord(name, request, environment.clock.now()), environment)
    registry.add(service)
    environment.changed()
    return createChange({
      service,
      command: READ_COMMAND,
      undo: () => {
        registry.remove(service)
        environment.changed()
      },
      work: () =>
        service.exclusively('rebuilding', async () => {
          try {
            await service.deployment.start([])
          } catch (error) {
            await remove(service)
            throw error
          }
          await service.touch()
        }),
    })
  }

  /** The record as it would be after an update. */
  const updated = (record: ServiceRecord, request: UpdateValkeyServiceRequest) => ({
    plan: request.plan ?? record.plan,
    settings: mergeSettings(record.settings, request['valkey-settings'] ?? {}),
    ipFilter: request['ip-filter'] ? normaliseIpFilter(request['ip-filter']) : record.ipFilter,
    maintenance: request.maintenance ?? record.maintenance,
    terminationProtection: request['termination-protection'] ?? record.terminationProtection,
  })

  const refuseUnfit = async (
    service: Service,
    request: UpdateValkeyServiceRequest,
  ): Promise<void> => {
    const { plan: planName, settings } = updated(service.record, request)
    const plan = findPlan(planName) ?? service.plan
    const needs = await measureData(await service.admin())
    refuseInvalid(dataComplaints(needs, settings, service.maxmemory(plan)))
  }

  const update = async (nameOrId: string, request: UpdateValkeyServiceRequest): Promise<Change> => {
    const service = registry.find(nameOrId)
    refuseInvalid(serviceRequestComplaints(request, environment.server?.version))
    const touchesData = request.plan !== undefined || request['valkey-settings'] !== undefined
    if (touchesData && service.state === 'running') await refuseUnfit(service, request)
    return createChange({
      service,
      command: READ_COMMAND,
      work: () =>
        service.exclusively(request.plan === undefined ? undefined : 'rebalancing', async () => {
          if (touchesData) await refuseUnfit(service, request)
          const before = { ...service.record }
          Object.assign(service.record, updated(service.record, request))
          try {
            await service.deployment.apply()
          } catch (error) {
            Object.assign(service.record, before)
            await service.deployment.apply()
            throw error
          }
          await service.touch()
        }),
    })
  }

  return {
    list: () => registry.all().map((service) => serviceSummary(service, environment)),
    get: (service) => serviceView(registry.find(service), environment),
    create,
    update,
    delete: async (nameOrId) => {
      const service = registry.find(nameOrId)
      const { name, terminationProtection } = service.record
      if (terminationProtection) refuse('serviceProtected', name)
      return createChange({
        service,
        command: READ_COMMAND,
        work: () => service.exclusively(undefined, () => remove(service)),
      })
    },
    startMaintenance: async (nameOrId) => {
      const service = registry.find(nameOrId)
      return createChange({
        service,
        command: READ_COMMAND,
        work: () => service.exclusively('rebuilding', () => service.deployment.restart()),
      })
    },
  }
}
