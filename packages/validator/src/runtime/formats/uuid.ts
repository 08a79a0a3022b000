const pattern = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** A UUID in its text form (RFC 9562, section 4), of any version. */
export function matchesUuid(text: string): boolean {
  return pattern.test(text)
}
