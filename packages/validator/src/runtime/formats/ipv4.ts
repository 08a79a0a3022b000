const pattern = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

/** Four numbers with dots between them (RFC 2673, section 3.2), none with a leading zero. */
export function matchesIpv4(text: string): boolean {
  return pattern.test(text)
}
