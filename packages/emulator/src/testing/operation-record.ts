import type { Operation, ZoneName } from '@dbaas-valkey/types'

import type { OperationId } from '../generated/routes.js'

/** An operation, and what the API does not tell of it. What an emulator of an earlier version has kept lacks the rest. */
export interface OperationRecord extends Operation {
  /** The call that it comes from. */
  readonly operationId?: OperationId
  /** The name of the service that it changes. */
  readonly service?: string
  readonly zone?: ZoneName
  /** When the request was accepted, ISO 8601, by the emulator's clock. */
  readonly begun?: string
  /** Milliseconds from then to its end, by the emulator's clock; absent while it is pending. */
  readonly took?: number
}

/** Returns an operation as the API tells it. */
export function toOperation(record: OperationRecord): Operation {
  const {
    operationId: _id,
    service: _service,
    zone: _zone,
    begun: _begun,
    took: _took,
    ...told
  } = record
  return told
}
