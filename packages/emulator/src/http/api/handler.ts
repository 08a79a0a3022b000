import type { operations } from '@dbaas-valkey/types'

import type { OperationRegistry } from '../../testing/operations.js'
import type { Change, Backend } from '../../backend/backend.js'
import type { Zone } from '../../backend/zones.js'

type Operations = keyof operations

type PathParameters<Id extends Operations> = operations[Id]['parameters'] extends {
  path: infer Path
}
  ? Path
  : unknown

type RequestBody<Id extends Operations> = operations[Id] extends {
  requestBody?: { content: { 'application/json': infer Body } }
}
  ? Body
  : undefined

type Answer<Id extends Operations> = operations[Id]['responses'] extends {
  200: { content: { 'application/json': infer Body } }
}
  ? Body
  : undefined

/** A request that has been checked against the contract. */
export interface Call<Id extends Operations> {
  readonly path: PathParameters<Id>
  readonly body: RequestBody<Id>
}

/** What a handler works with. */
export interface HandlerContext {
  /** The backend of the zone that the request addresses. */
  readonly backend: Backend
  readonly operations: OperationRegistry
  /** Every zone with the address under which the emulator serves it. */
  readonly zones: readonly Zone[]
}

/** Answers an operation whose work is done when the response is sent. */
export type Handler<Id extends Operations> = (
  call: Call<Id>,
  context: HandlerContext,
) => Answer<Id> | Promise<Answer<Id>>

/**
 * Accepts an operation whose work goes on after the response. The emulator makes the response, an `Operation`, from the
 * change.
 */
export type AsyncHandler<Id extends Operations> = (
  call: Call<Id>,
  context: HandlerContext,
) => Promise<Change>
