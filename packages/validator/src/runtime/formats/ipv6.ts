import { matchesIpv4 } from './ipv4.js'

/** An address of eight groups, in one of the three forms of RFC 4291, section 2.2; a zone is not part of it. */
export function matchesIpv6(text: string): boolean {
  // The longest has 45 characters, so hostile input costs nothing here.
  if (text.length > 45) return false
  const parts = text.split('::')
  const groups = parts.flatMap((part) => (part === '' ? [] : part.split(':')))
  const isWithIpv4 = groups.length > 0 && matchesIpv4(groups.at(-1) ?? '') && !text.endsWith(':')
  if (isWithIpv4) groups.splice(-1, 1, '0', '0')
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false
  // Two colons stand for at least one group of zeros, and only once.
  return parts.length === 1 ? groups.length === 8 : parts.length === 2 && groups.length <= 7
}
