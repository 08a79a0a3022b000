import { isLabel } from './idna.js'

/** A host name (RFC 1123, section 2.1); a label that begins with `xn--` must stand for one that needs it (RFC 5891). */
export function matchesHostname(text: string): boolean {
  return text.length <= 253 && /^[\da-z.-]*$/i.test(text) && text.split('.').every(isLabel)
}
