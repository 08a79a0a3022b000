import type { Operation, ValkeyService } from '@dbaas-valkey/types'

import { origins, type Call } from './core/call.js'
import { contextOf } from './core/context.js'
import {
  AmbiguousError,
  OperationFailedError,
  RequestValidationError,
  type ErrorContext,
} from './core/errors.js'
import { brief, isObject } from './core/json.js'
import { bare } from './core/outcome.js'
import { parameters } from './core/path.js'
import { poll } from './core/poll.js'
import type { WaitOptions } from './core/wait-options.js'
import type { Transport } from './core/transport.js'
import {
  getDbaasServiceValkeyOperation,
  type GetDbaasServiceValkeyInput,
} from './generated/operations/get-dbaas-service-valkey.js'
import { getOperationOperation } from './generated/operations/get-operation.js'

/**
 * Waits until a change is done. Reads its Operation every 3 s at first, and less often later.
 *
 * @param change the Operation that a change returned, or the promise of it
 * @returns the Operation in the state `success`
 * @throws RequestValidationError when there is no Operation to wait for
 * @throws OperationFailedError when it ends in `failure` or `timeout`; `operation` has reason, message and reference
 * @throws AmbiguousError when the outcome stays unknown: the server has no such Operation, or reading it keeps failing
 * @throws TimeoutError when it takes longer than `timeout`; the change goes on
 * @example
 * await wait(valkey, valkey.deleteDbaasServiceValkey({ name: 'cache' }), {
 *   timeout: 600_000,
 *   onProgress: ({ state }) => console.log(state),
 * })
 */
export async function wait(
  client: Transport,
  change: Operation | PromiseLike<Operation>,
  options: WaitOptions<Operation> = {},
): Promise<Operation> {
  const operation = await change
  if (!isObject(operation)) {
    throw new RequestValidationError(
      `wait takes the Operation that a change returned, or the promise of it, and was called with ${operation === null ? 'null' : typeof operation}.`,
    )
  }
  const { id, state } = operation
  const call = origins.get(operation)
  const origin = call?.context
  const context = { ...(origin ?? contextOf(getOperationOperation, 0)), operation }
  // A server may answer with anything.
  const what = `operation ${typeof id === 'string' ? id : 'without an id'}${call ? ` (${targetOf(call)})` : ''}`
  if (isDone(what, operation, state ?? 'pending', context)) return operation
  if (typeof id !== 'string' || !id)
    throw new RequestValidationError('the Operation to wait for has no id.', context)
  return poll(
    client,
    {
      what,
      origin,
      operation,
      asks: getOperationOperation,
      input: { id },
      isDone: (seen, context) => isDone(what, { ...operation, ...seen }, seen?.state, context),
      lost: (cause, context) =>
        new AmbiguousError(
          `the outcome of ${what} can't be read: ${bare(cause)} Read what it was to change.`,
          { ...context, requestId: cause.requestId, cause },
        ),
    },
    options,
  )
}

/**
 * Waits until a service is `running`. A new service reaches that state some time after its Operation has succeeded.
 *
 * @throws NotFoundError when there is no such service
 * @throws OperationFailedError when the service is powered off, and so will not start
 * @throws TimeoutError when it takes longer than `timeout`
 * @example
 * await valkey.wait(await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }))
 * const service = await valkey.waitUntilRunning({ name: 'cache' })
 */
export async function waitUntilRunning(
  client: Transport,
  input: GetDbaasServiceValkeyInput,
  options: WaitOptions<ValkeyService> = {},
): Promise<ValkeyService> {
  return poll(
    client,
    {
      what: `service ${input.name}`,
      eager: true,
      asks: getDbaasServiceValkeyOperation,
      input,
      isDone: (seen, context) => {
        if (seen?.state !== 'poweroff') return seen?.state === 'running'
        throw new OperationFailedError(
          `service ${input.name} is powered off, and won't run by itself.`,
          context,
        )
      },
      lost: (cause) => cause,
    },
    options,
  )
}

/** Returns what a call addressed: `name "cache"`. */
function targetOf({ operation, input }: Call): string {
  return parameters(operation.path)
    .map((name) => `${name} ${JSON.stringify(input[name])}`)
    .join(', ')
}

function isDone(
  what: string,
  operation: Operation,
  state: string | undefined,
  context: ErrorContext,
): boolean {
  if (state === 'success' || state === 'pending') return state === 'success'
  const { reason, message } = operation
  if (state === 'failure' || state === 'timeout') {
    const why = brief(
      [reason, message].filter((text) => typeof text === 'string' && text).join(': '),
    )
    throw new OperationFailedError(
      `${what} ended in ${state}${why && ` (${why})`}. Read what it was to change before you ask again.`,
      { ...context, operation },
    )
  }
  throw new AmbiguousError(
    `${what} is in the unknown state ${brief(JSON.stringify(state) ?? 'undefined')}. Read what it was to change.`,
    { ...context, operation },
  )
}
