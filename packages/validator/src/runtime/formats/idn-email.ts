import { longest, matchesLiteral } from './email.js'
import { matchesIdnHostname } from './idn-hostname.js'

const localPart =
  /^(?:[\w!#$%&'*+/=?^`{|}~\-\u{80}-\u{10ffff}]+(?:\.[\w!#$%&'*+/=?^`{|}~\-\u{80}-\u{10ffff}]+)*|"(?:[ !#-[\]-~\u{80}-\u{10ffff}]|\\[ -~])*")$/u

/** A mailbox of internationalized mail (RFC 6531, section 3.3). */
export function matchesIdnEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  if (at < 0 || text.length > longest || !localPart.test(text.slice(0, at))) return false
  const domain = text.slice(at + 1)
  const literal = /^\[(.*)\]$/.exec(domain)?.[1]
  return literal === undefined ? matchesIdnHostname(domain) : matchesLiteral(literal)
}
