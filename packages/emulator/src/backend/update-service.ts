import type { UpdateValkeyServiceRequest } from '@dbaas-valkey/types'

import { updatedFields } from './accepted-updates.js'
import { dataIssues, measureData } from './data-fit.js'
import { refuseSecondMigration, startMigration } from './migrations.js'
import { findPlan } from './plans.js'
import type { ServiceRecord } from './record.js'
import { refuseInvalid } from './refusals.js'
import type { BackendContext } from './registry.js'
import { serviceRequestIssues } from './service-request.js'
import type { Service } from './service.js'
import type { Change } from './backend.js'

export async function updateService(
  context: BackendContext,
  nameOrId: string,
  request: UpdateValkeyServiceRequest,
): Promise<Change> {
  const { environment, registry } = context
  const service = registry.find(nameOrId)
  refuseInvalid(serviceRequestIssues(request, environment.server?.version))
  if (request.migration) refuseSecondMigration(service)
  // A service that is still being created is checked when the update begins.
  if (service.state === 'running') await refuseUnfit(service, request)
  const changesPlan = request.plan !== undefined && request.plan !== service.record.plan
  const settle = service.accepted.add(request)
  environment.changed()
  return service.change(
    () =>
      service.exclusively(changesPlan ? 'rebalancing' : undefined, async () => {
        await apply(context, service, request).finally(settle)
        if (request.migration) startMigration(context, service, request.migration)
      }),
    () => {
      settle()
      environment.changed()
    },
  )
}

/** Refuses an update with which the service would lose data. */
async function refuseUnfit(service: Service, request: UpdateValkeyServiceRequest): Promise<void> {
  if (request.plan === undefined && request['valkey-settings'] === undefined) return
  const { plan, settings } = updatedFields(service.record, request)
  const needs = await service.servers.consult(() =>
    service.deployment.primary.administer(measureData),
  )
  const maxmemory = service.maxmemory(findPlan(plan) ?? service.plan)
  refuseInvalid(dataIssues(needs, settings, maxmemory))
}

function concernsServers(request: UpdateValkeyServiceRequest): boolean {
  const fields = ['plan', 'valkey-settings', 'ip-filter'] as const
  return fields.some((field) => request[field] !== undefined)
}

/** Restores the record as it was before an update that failed. A server that is down is started with it. */
async function takeBack(
  { environment }: BackendContext,
  service: Service,
  before: Partial<ServiceRecord>,
): Promise<void> {
  Object.assign(service.record, before)
  await service.deployment.apply().catch((error: unknown) => {
    // It has no servers any more, and needs none.
    if (service.closed) return
    const { name } = service.record
    environment.log('error', `${name} is not yet as it was before: ${(error as Error).message}`)
  })
}

async function apply(
  context: BackendContext,
  service: Service,
  request: UpdateValkeyServiceRequest,
): Promise<void> {
  service.servers.refuseWithoutServers()
  const { plan = service.record.plan } = request
  if (plan !== service.record.plan) context.environment.capacity.refuseSoldOut(plan)
  await refuseUnfit(service, request)
  const before = updatedFields(service.record, {})
  Object.assign(service.record, updatedFields(service.record, request))
  try {
    if (concernsServers(request)) await service.deployment.apply()
    await service.touch()
    service.reschedule()
  } catch (error) {
    await takeBack(context, service, before)
    throw error
  }
}
