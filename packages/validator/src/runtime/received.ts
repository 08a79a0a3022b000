/** Stands in for a value that must not be shown. */
export const secret: unique symbol = Symbol('secret')

/** A value in a few words that are safe to print; see `Issue.received`. */
export function received(value: unknown): string {
  if (typeof value === 'string') {
    const text = value.length > 80 ? `${value.slice(0, 79)}…` : value
    // JSON.stringify takes several times as long as to see that there is nothing to escape.
    return /[^ !#-[\]-~]/.test(text) ? JSON.stringify(text) : `"${text}"`
  }
  if (typeof value === 'object' && value) return Array.isArray(value) ? 'an array' : 'an object'
  if (typeof value === 'function') return 'a function'
  return value === secret ? 'secret' : String(value)
}
