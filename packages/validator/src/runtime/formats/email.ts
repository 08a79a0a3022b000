import { matchesIpv4 } from './ipv4.js'
import { matchesIpv6 } from './ipv6.js'

/** 64 octets before the sign, 255 behind it (section 4.5.3.1). */
export const longest = 320

const mailbox =
  /^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[ !#-[\]-~]|\\[ -~])*")@(?:\[(?<literal>[^\]]*)\]|[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*)$/i

/** A mailbox (RFC 5321, section 4.1.2). */
export function matchesEmail(text: string): boolean {
  const match = text.length <= longest ? mailbox.exec(text) : null
  return match !== null && matchesLiteral(match.groups?.literal)
}

/** An address in brackets instead of a domain (section 4.1.3). */
export function matchesLiteral(literal: string | undefined): boolean {
  if (literal === undefined) return true
  return /^ipv6:/i.test(literal) ? matchesIpv6(literal.slice('IPv6:'.length)) : matchesIpv4(literal)
}
