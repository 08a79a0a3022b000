import { AmbiguousError, ConflictError, DbaasValkeyError, NotFoundError } from './errors.js'
import { matches } from './matches.js'
import type { OperationDescriptor, Reconcile } from './operation.js'
import { bare } from './outcome.js'

/** Reconciles a delete: when an earlier attempt may have deleted the object, a 404 to the next one is a success. */
export const reconcileDelete: Reconcile = async ({ lost }, error) =>
  lost && error instanceof NotFoundError
    ? { state: 'success', message: 'Gone: an attempt whose answer was lost may have deleted it.' }
    : undefined

/**
 * Reconciles a create whose repeated request is refused with a 409: reads the object that has its name.
 *
 * Nothing proves that the object is ours. Callers share names, users have no time of creation, times have whole seconds, and
 * another caller may send the same request at the same time. So a 409 never becomes a success. It stands when no earlier
 * attempt can have succeeded, and when the object is certainly not ours: it differs from the request, or it is older, by
 * the server's clock, than the first attempt that may have created it. In all other cases the outcome is unknown.
 *
 * @param operation the operation that returns the object, or a list with it
 * @param key the property of the body that identifies the object in a list
 */
export function reconcileCreate(operation: OperationDescriptor, key?: string): Reconcile {
  return async ({ input, createdSince, context, read }, cause) => {
    if (createdSince === undefined || !(cause instanceof ConflictError)) return undefined
    const { body, ...parameters } = input
    try {
      const data = await read(operation, parameters)
      const found = key === undefined ? data : oneOf(data, key, body)
      // The server cuts off the fraction of a second.
      const latest = Date.parse(Object(found)['created-at']) + 1000
      if (found === undefined || !matches(body, found) || latest <= createdSince) return undefined
    } catch (reason) {
      if (!(reason instanceof DbaasValkeyError)) throw reason
      if (reason instanceof NotFoundError) return undefined
    }
    return new AmbiguousError(
      `${bare(cause)} An earlier attempt of this call may have created it, or another caller: nobody can tell.`,
      { ...context, cause },
    )
  }
}

function oneOf(list: unknown, key: string, body: unknown): unknown {
  return Object.values(Object(list))
    .flat()
    .find((item) => Object(item)[key] === Object(body)[key])
}
