import { print, type Code } from './code.js'

/** Names, with an underscore in front of those that the code has no use for. */
export function parameters(code: readonly Code[], ...names: readonly string[]): readonly string[] {
  return names.map((name) => (isUsed(name, code) ? name : `_${name}`))
}

export function isUsed(name: string, code: readonly Code[]): boolean {
  return new RegExp(`\\b${name}\\b`).test(print(code))
}
