/** Stands in for a value that must not be shown. */
export const secret: unique symbol = Symbol('secret')

/** A value in a few words that are safe to print; see `Issue.received`. */
export function received(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value)
  }
  if (value === secret) return 'secret'
  if (typeof value !== 'object' || value === null)
    return typeof value === 'function' ? 'function' : String(value)
  return Array.isArray(value) ? 'array' : 'object'
}
