import type { Operation, OperationReason } from '@dbaas-valkey/types'

import { BackendError } from '../backend/errors.js'
import type { Change } from '../backend/backend.js'
import type { Log } from '../valkey/log.js'

/** How an operation has ended. */
export type OperationEnd = Pick<Operation, 'state' | 'reason' | 'message'>

/** Does the work of an operation, and returns how it ended. */
export async function carryOut(change: Change, log: Log): Promise<OperationEnd> {
  try {
    await change.start()
    return { state: 'success' }
  } catch (error) {
    if (error instanceof BackendError) {
      return { state: 'failure', reason: reasonOf(error), message: error.message }
    }
    const message = error instanceof Error ? error.message : String(error)
    log('error', `The work of an operation failed: ${message}`)
    return { state: 'failure', reason: 'fault', message }
  }
}

const reasons: Readonly<Record<number, OperationReason>> = {
  400: 'incorrect',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  501: 'unsupported',
  503: 'unavailable',
}

function reasonOf({ status }: BackendError): OperationReason {
  return reasons[status] ?? 'fault'
}
