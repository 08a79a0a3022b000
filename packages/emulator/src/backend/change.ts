import type { Service } from './service.js'
import type { Change } from './backend.js'

export interface ChangeOptions {
  readonly service: Service
  readonly work: () => Promise<void>
  /** Takes back what accepting the change has already done. */
  readonly undo?: () => void
}

/**
 * A change that is accepted and waits to be started.
 *
 * Its reference has the form of the one answer that was seen: the id, the path at which the resource is read by its id, and
 * the operation that reads it there (python-exoscale 0.16.4, `exoscale/api/v2.py`, of another resource). That an operation on
 * a user or a migration refers to the service is a guess: neither has an id of its own, nor is a user read alone.
 */
export function createChange({ service, work, undo }: ChangeOptions): Change {
  const { id } = service.record
  return {
    reference: { id, link: `/v2/dbaas-valkey/${id}`, command: 'get-dbaas-service-valkey' },
    start: work,
    abandon: () => undo?.(),
  }
}
