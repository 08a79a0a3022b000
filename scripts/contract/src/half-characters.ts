import type { ContractIssue } from './issue.js'
import type { JsonValue } from './model.js'
import { pointerOf } from './pointer.js'

const half = /\p{Surrogate}/u

/** Texts with half of a surrogate pair, which JSON's escapes can write and no file of UTF-8 can hold. */
export function halfCharacters(document: JsonValue): Omit<ContractIssue, 'file'>[] {
  const found: Omit<ContractIssue, 'file'>[] = []
  const visit = (value: JsonValue, path: readonly (string | number)[]): void => {
    if (typeof value === 'string') tell(value, path, 'The text')
    else if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]))
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        tell(name, path, 'A name')
        visit(inner, [...path, name])
      }
    }
  }
  const tell = (text: string, path: readonly (string | number)[], what: string): void => {
    const at = text.search(half)
    if (at === -1) return
    const code = `\\u${text.charCodeAt(at).toString(16)}`
    const message = `${what} has half of a surrogate pair (${code}, its character ${at + 1}), which no file can hold. Write the whole character, or take it out.`
    found.push({ pointer: pointerOf(...path), message })
  }
  visit(document, [])
  return found
}
