import { isLabel } from './idna.js'

/** An internationalized host name (RFC 5890, section 2.3.2.3), with any of the dots of RFC 3490, section 3.1. */
export function matchesIdnHostname(text: string): boolean {
  return text.length <= 253 && text.split(/[.\u3002\uff0e\uff61]/).every(isLabel)
}
