import { quote } from '@dbaas-valkey/source/quote'

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/** A JSON value as a TypeScript expression. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return number(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  const entries = Object.entries(value).map(
    ([key, item]) => `${propertyKey(key)}: ${literal(item)}`,
  )
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** A key of an object literal. Without brackets, `__proto__` would set the prototype. */
export function propertyKey(key: string): string {
  if (key === '__proto__') return "['__proto__']"
  return identifier.test(key) ? key : quote(key)
}

/** Reads a property: `value.plan`, `value['ip-filter']`. */
export function access(object: string, key: string): string {
  return identifier.test(key) ? `${object}.${key}` : `${object}[${quote(key)}]`
}

function number(value: unknown): string {
  return Object.is(value, -0) ? '0' : String(value)
}
