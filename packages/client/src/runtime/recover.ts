import { ConflictError, DbaasValkeyError, NotFoundError } from './errors.js'
import { exchange } from './exchange.js'
import type { OperationDescriptor, Recover } from './operation.js'

/** How far the server's clock may be behind ours, in milliseconds, before what it just made looks older than the call. */
const tolerance = 60_000

/** For a delete: what is gone when it is asked for again was deleted by the attempt whose answer was lost. */
export const recoverDelete: Recover = async ({ lost }, error) =>
  lost && error instanceof NotFoundError
    ? { state: 'success', message: 'Gone: an attempt whose answer was lost deleted it.' }
    : undefined

/**
 * For a create that meets with a 409 when it is sent again: reads what has its name.
 *
 * @param operation reads it, or lists it among others
 * @param key the property of the body that names it among others
 */
export function recoverCreate(operation: OperationDescriptor, key?: string): Recover {
  return async ({ settings, input, options, timeout, since, end }, error) => {
    if (!(error instanceof ConflictError)) return undefined
    const { body, ...parameters } = input
    const left = { ...timeout, total: end - performance.now() }
    const there = await exchange(settings, operation, parameters, {
      ...options,
      timeout: left,
    }).then(
      ({ data }) => data,
      (reason: unknown) => {
        // Whatever keeps it from being read, the 409 stands; only an abort goes through.
        if (!(reason instanceof DbaasValkeyError)) throw reason
      },
    )
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

/** What servers add to a value: `8` is reported as `8.0.1`, and `1.1.1.1` as `1.1.1.1/32`. */
const addition = /^(?:$|[./])/

/** Whether what was found agrees with what was asked for. */
function matches(asked: unknown, found: unknown): boolean {
  if (asked === undefined || found === undefined) return true
  if (asked === null || typeof asked !== 'object') {
    const [more, text] = [String(found), String(asked)]
    return more.startsWith(text) && addition.test(more.slice(text.length))
  }
  return Object.entries(asked).every(([name, value]) => matches(value, Object(found)[name]))
}
