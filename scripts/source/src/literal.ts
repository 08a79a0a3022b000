import { array, braces, inlineLayout, prefixed, type Layout } from './layout.js'
import { quote } from './quote.js'
import { textOf, ts, type Snippet } from './snippet.js'

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/** A JSON value as a TypeScript expression in one line. */
export function literal(value: unknown): string {
  return textOf(inlineLayout(literalLayout(value)))
}

/** A JSON value as a TypeScript expression, which is broken into lines where it gets long. */
export function literalLayout(value: unknown): Layout {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return number(value)
  if (Array.isArray(value)) return array(...value.map(literalLayout))
  const entries = Object.entries(value).map(([key, item]) =>
    prefixed(`${propertyKey(key)}: `, literalLayout(item)),
  )
  return entries.length === 0 ? '{}' : braces('', entries)
}

/** A key of an object literal. Without brackets, `__proto__` would set the prototype. */
export function propertyKey(key: string): string {
  if (key === '__proto__') return "['__proto__']"
  return identifier.test(key) ? key : quote(key)
}

/** Reads a property: `value.plan`, `value['ip-filter']`. */
export function access(object: Snippet, key: string): Snippet {
  return identifier.test(key) ? ts`${object}.${key}` : ts`${object}[${quote(key)}]`
}

function number(value: unknown): string {
  return Object.is(value, -0) ? '0' : String(value)
}
