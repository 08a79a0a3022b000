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

/** The operations whose command another one has, or which no shell could tell apart: `logs` leaves no place for `logs show`. */
export function duplicateCommands(operations: readonly Operation[]): Omit<ContractIssue, 'file'>[] {
  const before: Operation[] = []
  const issues: Omit<ContractIssue, 'file'>[] = []
  for (const operation of operations) {
    const words = operation.command?.join(' ')
    if (words === undefined) continue
    const other = before.find(({ command = [] }) => isBeginning(command.join(' '), words))
    if (other === undefined) before.push(operation)
    else {
      const taken = other.command?.join(' ')
      const message = `The command "${words}" cannot stand beside "${taken}", that of ${other.id}. Give one of the two other words.`
      issues.push({ pointer: `${operation.pointer}/x-command`, message })
    }
  }
  return issues
}

/** Whether one of the two is the other, or its first words. */
function isBeginning(left: string, right: string): boolean {
  return `${left} `.startsWith(`${right} `) || `${right} `.startsWith(`${left} `)
}
