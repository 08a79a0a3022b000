import type { ReadOperation } from './read.js'

export interface OperationPairs {
  readonly pairs: readonly (readonly [ReadOperation, ReadOperation])[]
  readonly gone: readonly ReadOperation[]
  readonly come: readonly ReadOperation[]
}

/** An operation is the same one when its id is, or else when its method and path are. */
export function pairOperations(
  before: readonly ReadOperation[],
  after: readonly ReadOperation[],
): OperationPairs {
  const byId = pairBy(before, after, ({ id }) => id)
  const byRoute = pairBy(byId.gone, byId.come, routeOf)
  return { ...byRoute, pairs: [...byId.pairs, ...byRoute.pairs] }
}

/** Method and path without the parameters' names, which the wire does not show. */
export function routeOf({ method, path }: ReadOperation): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`
}

function pairBy(
  before: readonly ReadOperation[],
  after: readonly ReadOperation[],
  keyOf: (operation: ReadOperation) => string,
): OperationPairs {
  const candidates = new Map(after.map((operation) => [keyOf(operation), operation]))
  const pairs: [ReadOperation, ReadOperation][] = []
  for (const operation of before) {
    const partner = candidates.get(keyOf(operation))
    if (partner === undefined) continue
    pairs.push([operation, partner])
    candidates.delete(keyOf(operation))
  }
  const paired = new Set(pairs.flat())
  return {
    pairs,
    gone: before.filter((operation) => !paired.has(operation)),
    come: after.filter((operation) => !paired.has(operation)),
  }
}
