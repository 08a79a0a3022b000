import type { Contract, Operation } from '../../contract/model.js'
import { resolve } from './shape.js'

/** How to find out what became of a create: the operation that reads it, and the property that names it in a list. */
export interface Reconciliation {
  readonly read: Operation
  readonly key: readonly string[]
}

/**
 * A create that isn't safe to repeat can be reconciled if the same path can be read: either it is the path of the new
 * thing, or that of a list whose items have the property by which the body names it.
 */
export function reconciliationOf(
  contract: Contract,
  operation: Operation,
): Reconciliation | undefined {
  const { method, path, retrySafe, async } = operation
  if (method !== 'POST' || retrySafe || !async) return undefined
  const read = contract.operations.find((other) => other.method === 'GET' && other.path === path)
  if (!read) return undefined
  if (path.endsWith('}')) return { read, key: [] }
  const { required } = resolve(contract, operation.body?.schema)
  const names = Array.isArray(required) ? (required as string[]) : []
  const name = names.find((candidate) => itemsHave(contract, read, candidate))
  return name === undefined ? undefined : { read, key: [name] }
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
