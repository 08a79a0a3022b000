import type { ContractIssue } from './issue.js'
import type { Operation } from './model.js'

/** The operations whose operationId another one has already. */
export function duplicateIds(operations: readonly Operation[]): Omit<ContractIssue, 'file'>[] {
  const first = new Map<string, string>()
  const issues: Omit<ContractIssue, 'file'>[] = []
  for (const { id, pointer, method, path } of operations) {
    const other = first.get(id)
    if (other === undefined) first.set(id, `${method} ${path}`)
    else {
      const message = `The operationId "${id}" is already that of ${other}. Give one of the two another name.`
      issues.push({ pointer: `${pointer}/operationId`, message })
    }
  }
  return issues
}
