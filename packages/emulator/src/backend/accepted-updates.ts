import type { UpdateValkeyServiceRequest } from '@dbaas-valkey/types'

import { accountFor } from './account-for.js'
import { normaliseIpFilter } from './ip-filter.js'
import type { ServiceRecord } from './record.js'
import { mergeSettings } from './settings.js'

type UpdatedFields = Pick<
  ServiceRecord,
  'plan' | 'settings' | 'ipFilter' | 'maintenance' | 'terminationProtection'
>

/** What an update makes of a record's fields; what it does not name stays. */
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
 * Updates that have been accepted and are not done yet. Reads show them already: the Terraform provider reads a service
 * right after it has changed it, without waiting, and takes what it sees for the outcome.
 */
export class AcceptedUpdates {
  readonly #requests = new Set<UpdateValkeyServiceRequest>()

  /** Returns the function that ends it, once the record has changed or the update has been given up. */
  add(request: UpdateValkeyServiceRequest): () => void {
    this.#requests.add(request)
    return () => this.#requests.delete(request)
  }

  /** A record as it will be. */
  appliedTo(record: ServiceRecord): ServiceRecord {
    const requests = [...this.#requests]
    return requests.reduce(
      (before, request) => ({ ...before, ...updatedFields(before, request) }),
      record,
    )
  }
}
