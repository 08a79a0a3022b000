import { follow, isObject } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'

import type { Place } from '../change.js'
import { namesOf } from '../schema/annotations.js'
import type { SchemaComparer } from '../schema/walk.js'
import { compareIncoming } from './incoming.js'
import { readPathItem, type ReadOperation } from './read.js'
import type { Report } from './report.js'

/** Compares the requests that the service sends in the course of an operation. */
export function compareCallbacks(
  from: ReadOperation,
  to: ReadOperation,
  schemas: SchemaComparer,
  report: Report,
): void {
  const [before, after] = [
    callbacksOf(schemas.from.document, from),
    callbacksOf(schemas.to.document, to),
  ]
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [left, right] = [before.get(key), after.get(key)]
    const nodes = { from: left?.value ?? from.value, to: right?.value ?? to.value }
    const own: Place = { side: undefined, root: `callback \`${key}\``, nodes }
    if (left === undefined) report({ rule: 'callback-added', path: [], name: key }, own)
    else if (right === undefined) report({ rule: 'callback-removed', path: [], name: key }, own)
    else compareIncoming(left, right, own.root, schemas, report)
  }
}

/** By name, address and method, since a callback may ask several addresses. */
function callbacksOf(
  document: JsonObject,
  { value }: ReadOperation,
): ReadonlyMap<string, ReadOperation> {
  const callbacks = isObject(value.callbacks) ? value.callbacks : {}
  const operations = namesOf(callbacks, {}).flatMap((name) =>
    Object.entries(follow(document, callbacks[name], '').value).flatMap(([address, item]) =>
      readPathItem(document, address, item).map(
        (operation) => [`${name} (${operation.method} ${address})`, operation] as const,
      ),
    ),
  )
  return new Map(operations)
}
