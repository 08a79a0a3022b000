/** Replaces a value that must not be shown. */
export const secret: unique symbol = Symbol('secret')

/** Returns a short description of a value that is safe to print; see `Issue.received`. */
export function received(value: unknown): string {
  if (typeof value === 'string') {
    const text = value.length > 80 ? `${value.slice(0, 79)}…` : value
    // Checking that nothing needs an escape is several times faster than JSON.stringify.
    return /[^ !#-[\]-~]/.test(text) ? JSON.stringify(text) : `"${text}"`
  }
  if (typeof value === 'object' && value) return Array.isArray(value) ? 'an array' : 'an object'
  if (typeof value === 'function') return 'a function'
  return value === secret ? 'secret' : String(value)
}
