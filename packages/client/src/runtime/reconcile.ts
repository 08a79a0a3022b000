import { DbaasValkeyError } from './errors.js'
import type { OperationDescriptor, Reconcile } from './operation.js'

/** How far the server's clock may be behind ours, in milliseconds, before what it just made looks older than the call. */
const tolerance = 60_000

/**
 * Reconciles a create by reading what has its name.
 *
 * @param operation reads it, or lists it among others
 * @param key the property of the body that names it among others
 */
export function reconcileBy(operation: OperationDescriptor, key?: string): Reconcile {
  return async (read, { body }, since) => {
    const there = await read(operation).catch((error: unknown) => {
      // Whatever keeps it from being read, the 409 stands; only an abort goes through.
      if (!(error instanceof DbaasValkeyError)) throw error
    })
    const found = key === undefined ? there : oneOf(there, key, body)
    const old = Date.parse(Object(found)['created-at']) < since - tolerance
    return found === undefined || old || !matches(body, found)
      ? undefined
      : { state: 'success', message: 'There as asked for: an earlier attempt created it.' }
  }
}

function oneOf(list: unknown, key: string, body: unknown): unknown {
  return Object.values(Object(list))
    .flat()
    .find((item) => Object(item)[key] === Object(body)[key])
}

/** Whether what was found agrees with what was asked for; servers add to values (`8` is reported as `8.0.1`). */
function matches(asked: unknown, found: unknown): boolean {
  if (asked === undefined || found === undefined) return true
  if (asked === null || typeof asked !== 'object') return String(found).startsWith(String(asked))
  return Object.entries(asked).every(([name, value]) => matches(value, Object(found)[name]))
}
