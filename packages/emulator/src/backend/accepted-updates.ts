import type { UpdateValkeyServiceRequest } from '@dbaas-valkey/types'

import { accountFor } from './account-for.js'
import { normaliseIpFilter } from './ip-filter.js'
import type { ServiceRecord } from './record.js'
import { mergeSettings } from './settings.js'

type UpdatedFields = Pick<
  ServiceRecord,
  'plan' | 'settings' | 'ipFilter' | 'maintenance' | 'terminationProtection'
>

/** Returns the fields of a record after an update. Fields that the request leaves out keep their values. */
export function updatedFields(
  record: UpdatedFields,
  request: UpdateValkeyServiceRequest,
): UpdatedFields {
  const { plan = record.plan, maintenance = record.maintenance, ...more } = request
  const { 'valkey-settings': settings = {}, 'ip-filter': ipFilter, ...others } = more
  const { 'termination-protection': protection = record.terminationProtection, ...rest } = others
  accountFor(rest, {
    version: 'service-request.ts refuses one that is not available',
    migration: 'it begins after the update',
  })
  return {
    plan,
    settings: mergeSettings(record.settings, settings),
    ipFilter: ipFilter ? normaliseIpFilter(ipFilter) : record.ipFilter,
    maintenance,
    terminationProtection: protection,
  }
}

/**
 * Updates that have been accepted and are not done yet. Reads show them already, because the Terraform provider reads a
 * service right after it has updated it and takes what it reads for the result.
 */
export class AcceptedUpdates {
  readonly #requests = new Set<UpdateValkeyServiceRequest>()

  /** Returns a function. Call it once the record has the update, or the update has been abandoned. */
  add(request: UpdateValkeyServiceRequest): () => void {
    this.#requests.add(request)
    return () => this.#requests.delete(request)
  }

  /** Returns a record as it will be after all accepted updates. */
  appliedTo(record: ServiceRecord): ServiceRecord {
    const requests = [...this.#requests]
    return requests.reduce(
      (before, request) => ({ ...before, ...updatedFields(before, request) }),
      record,
    )
  }
}
