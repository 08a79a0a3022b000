import type { Contract, Operation } from '@dbaas-valkey/contract/model'

import { resolve } from './shape.js'

/** How to find out what became of a request that is refused when it is repeated. */
export interface Recovery {
  /** The function of the core that does it. */
  readonly with: 'reconcileCreate' | 'reconcileDelete'
  /** For a create: the operation that reads, and the property by which it lists things, if it lists them. */
  readonly read?: Operation
  readonly key?: string
}

/**
 * A delete is recovered by the 404 itself. A create is recovered if the same path can be read: either it is the path of
 * the new thing, or that of a list whose items have the property by which the body names it.
 */
export function recoveryOf(contract: Contract, operation: Operation): Recovery | undefined {
  const { method, path, async, retrySafe } = operation
  if (!async) return undefined
  if (method === 'DELETE' && retrySafe) {
    return { with: 'reconcileDelete' }
  }
  if (method !== 'POST' || retrySafe) return undefined
  const read = contract.operations.find((other) => other.method === 'GET' && other.path === path)
  const key = read && !path.endsWith('}') ? keyOf(contract, operation, read) : undefined
  if (!read || (key === undefined && !path.endsWith('}'))) return undefined
  return { with: 'reconcileCreate', read, ...(key === undefined ? {} : { key }) }
}

/** The required property of the body by which the answer of `read` lists things. */
function keyOf(contract: Contract, { body }: Operation, read: Operation): string | undefined {
  const { required } = resolve(contract, body?.schema)
  const names = Array.isArray(required) ? (required as string[]) : []
  return names.find((name) => itemsHave(contract, read, name))
}

/** Whether the answer has a list of things with the given property. */
function itemsHave(contract: Contract, { responses }: Operation, name: string): boolean {
  const answer = resolve(
    contract,
    responses.find(({ status }) => status.startsWith('2'))?.body?.schema,
  )
  return Object.values(answer.properties ?? {}).some((property) => {
    const { items } = resolve(contract, property)
    return Object.hasOwn(resolve(contract, items as never).properties ?? {}, name)
  })
}
