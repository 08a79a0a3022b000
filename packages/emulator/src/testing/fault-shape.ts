import { OperationReason } from '@dbaas-valkey/validator'

import { routes, type OperationId } from '../generated/routes.js'
import type { Fault, FaultKind } from './faults.js'
import { delay } from './duration.js'
import { boolean, headerValue, integer, object, oneOf, string, valid, type Shape } from './shape.js'

/** How an operation that is made to fail may end. */
export const failure = {
  state: oneOf(['failure', 'timeout']),
  reason: valid(OperationReason),
  message: string,
}

const target = { operation: oneOf(['*', ...(Object.keys(routes) as OperationId[])]) }
const limits = { times: integer(1), delay }

const secondsOrDate: Shape<number | string> = (value, place) =>
  typeof value === 'string' ? headerValue(value, place) : integer(0)(value, place)

const shapes: { readonly [Kind in FaultKind]: Shape<Extract<Fault, { kind: Kind }>> } = {
  delay: object(
    { ...target, kind: oneOf(['delay']), delay: limits.delay },
    { times: limits.times },
  ),
  status: object(
    { ...target, kind: oneOf(['status']), status: integer(200, 599) },
    { ...limits, retryAfter: secondsOrDate, body: string, contentType: headerValue },
  ),
  reset: object({ ...target, kind: oneOf(['reset']) }, { ...limits, handled: boolean }),
  truncate: object({ ...target, kind: oneOf(['truncate']) }, limits),
  fail: object({ ...target, kind: oneOf(['fail']) }, { ...limits, ...failure }),
}

/** A fault of any kind; the kind decides what else it has. */
export const fault: Shape<Fault> = (value, place) => {
  const kinds = Object.keys(shapes) as FaultKind[]
  const given =
    typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  const kind = oneOf(kinds)(given, `${place}.kind`)
  return shapes[kind](value, place)
}
