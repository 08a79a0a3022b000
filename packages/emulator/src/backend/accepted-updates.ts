import type { UpdateValkeyServiceRequest } from '@dbaas-valkey/types'

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
  return {
    plan: request.plan ?? record.plan,
    settings: mergeSettings(record.settings, request['valkey-settings'] ?? {}),
    ipFilter: request['ip-filter'] ? normaliseIpFilter(request['ip-filter']) : record.ipFilter,
    maintenance: request.maintenance ?? record.maintenance,
    terminationProtection: request['termination-protection'] ?? record.terminationProtection,
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
