import type { Diagnostic } from './diagnostic.js'
import type { Operation } from './model.js'

/** The operations whose operationId another one has already. */
export function duplicateIds(operations: readonly Operation[]): Omit<Diagnostic, 'file'>[] {
  const first = new Map<string, string>()
  const diagnostics: Omit<Diagnostic, 'file'>[] = []
  for (const { id, pointer, method, path } of operations) {
    const other = first.get(id)
    if (other === undefined) first.set(id, `${method} ${path}`)
    else {
      const message = `The operationId "${id}" is already that of ${other}. Give one of the two another name.`
      diagnostics.push({ pointer: `${pointer}/operationId`, message })
    }
  }
  return diagnostics
}
