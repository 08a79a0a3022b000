import { AmbiguousError, ConflictError, DbaasValkeyError, NotFoundError } from './errors.js'
import type { OperationDescriptor, Reconcile } from './operation.js'
import { bare } from './outcome.js'

/** For a delete: what isn't there when it is asked for again, after an attempt that may have deleted it, is gone. */
export const reconcileDelete: Reconcile = async ({ lost }, error) =>
  lost && error instanceof NotFoundError
    ? { state: 'success', message: 'Gone: an attempt whose answer was lost may have deleted it.' }
    : undefined

/**
 * For a create that meets with a 409 when it is sent again: reads what has its name.
 *
 * Nothing proves that it is ours. Names are shared with other callers, users have no time of creation, times have whole
 * seconds, and another caller may ask for the same at the same time. So a 409 is never turned into a success. It stands
 * where no earlier attempt can have been carried out, and where what is there is certainly not ours: it differs from what
 * was asked for, or it is older than the first attempt that may have created it, by the server's own clock. Otherwise
 * nobody knows.
 *
 * @param operation reads it, or lists it among others
 * @param key the property of the body that names it among others
 */
export function reconcileCreate(operation: OperationDescriptor, key?: string): Reconcile {
  return async ({ input, createdSince, context, read }, cause) => {
    if (createdSince === undefined || !(cause instanceof ConflictError)) return undefined
    const { body, ...parameters } = input
    try {
      const data = await read(operation, parameters)
      const found = key === undefined ? data : oneOf(data, key, body)
      // The fraction of its second is cut off.
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

/** What servers add to a value: `8` is reported as `8.0.1`, and `1.1.1.1` as `1.1.1.1/32`. */
const addition = /^(?:$|[./])/

/** Whether what was found agrees with what was asked for. */
function matches(asked: unknown, found: unknown): boolean {
  if (asked === undefined || found === undefined) return true
  if (asked === null || typeof asked !== 'object') {
    if (Object(found) === found) return false
    const [more, text] = [String(found), String(asked)]
    return more.startsWith(text) && addition.test(more.slice(text.length))
  }
  return Object.entries(asked).every(([name, value]) => matches(value, Object(found)[name]))
}
