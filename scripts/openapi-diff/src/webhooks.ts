import { objectAt } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'

import type { Change } from './change.js'
import type { Judge } from './judge.js'
import { compareIncoming } from './operation/incoming.js'
import { readPathItem, type ReadOperation } from './operation/read.js'
import type { SchemaComparer } from './schema/walk.js'

/** Compares the requests that the service sends of its own accord. */
export function compareWebhooks(schemas: SchemaComparer, judge: Judge): Change[] {
  const [before, after] = [webhooksOf(schemas.from.document), webhooksOf(schemas.to.document)]
  const changes: Change[] = []
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [left, right] = [before.get(name), after.get(name)]
    const where = `webhook \`${name}\``
    const nodes = { from: left?.value, to: right?.value }
    const own = { side: undefined, root: where, nodes } as const
    if (left === undefined) {
      changes.push(judge({ rule: 'webhook-added', path: [], name }, own, right?.name))
    } else if (right === undefined) {
      changes.push(judge({ rule: 'webhook-removed', path: [], name }, own, left.name))
    } else {
      compareIncoming(left, right, where, schemas, (finding, place) =>
        changes.push(judge(finding, place, right.name)),
      )
    }
  }
  return changes
}

/** By name and method. */
function webhooksOf(document: JsonObject): ReadonlyMap<string, ReadOperation> {
  const webhooks = Object.entries(objectAt(document, '#/webhooks') ?? {})
  const operations = webhooks.flatMap(([name, item]) =>
    readPathItem(document, name, item).map(
      (operation) => [`${name} (${operation.method})`, operation] as const,
    ),
  )
  return new Map(operations)
}
