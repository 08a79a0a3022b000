import type { Operation } from '@dbaas-valkey/types'

import { withTimeout } from '../valkey/with-timeout.js'
import type { Input } from './command.js'
import type { OperationRegistry } from './operations.js'
import { refuseCommand } from './refuse.js'

/** The longest time that a call waits for the end of an operation, in milliseconds. */
const longestFinish = 60_000

export async function finishOperation(
  operations: OperationRegistry,
  { id = refuseCommand('finishOperation.id is missing.') }: Input<'KnownOperation'>,
): Promise<Operation> {
  find(operations, id)
  await withTimeout(longestFinish, operations.finish(id), () =>
    refuseCommand(`Operation ${id} is still pending; a user may have paused its service.`),
  )
  return find(operations, id)
}

export function failOperation(
  operations: OperationRegistry,
  { id, ...failure }: Input<'FailedOperation'>,
): Operation {
  find(operations, id)
  if (operations.fail(id, failure)) return find(operations, id)
  return refuseCommand(`The work of operation ${id} has begun: it can no longer be given up.`)
}

function find(operations: OperationRegistry, id: string): Operation {
  return operations.get(id) ?? refuseCommand(`There is no operation ${id}.`)
}
