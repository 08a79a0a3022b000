/** JSON pointers as URI fragments (RFC 6901, sections 3 and 6): `#/paths/~1zone/get`. */

export function pointerOf(...tokens: readonly (string | number)[]): string {
  return `#/${tokens.map((token) => escapeToken(String(token))).join('/')}`
}

/** A percent sign is escaped as well: in a fragment, it would begin the code of another character. */
export function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('%', '%25')
}

/** A pointer in which a URI needs nothing escaped: a path may hold characters that no URI does, `#` among them. */
export function encodedPointer(pointer: string): string {
  const steps = tokensOf(pointer).map((token) =>
    encodeURIComponent(token.replaceAll('~', '~0').replaceAll('/', '~1')),
  )
  return `#/${steps.join('/')}`
}

/** The address of a document that a reference names, and the fragment, which may hold a further `#` though no URI does. */
export function splitReference(reference: string): readonly [address: string, fragment: string] {
  const at = reference.indexOf('#')
  return at === -1 ? [reference, ''] : [reference.slice(0, at), reference.slice(at + 1)]
}

export function tokensOf(pointer: string): string[] {
  const path = pointer.slice(pointer.indexOf('#') + 1).replace(/^\//, '')
  return path === '' ? [] : path.split('/').map(decodeToken)
}

/** The value at a pointer, or undefined where the document ends before it. */
export function valueAt(document: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce<unknown>(
    (value, token) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, token)
        ? (value as Record<string, unknown>)[token]
        : undefined,
    document,
  )
}

function decodeToken(token: string): string {
  let text = token
  try {
    text = decodeURIComponent(token)
  } catch {
    // A stray percent sign is a character like any other.
  }
  return text.replaceAll('~1', '/').replaceAll('~0', '~')
}
