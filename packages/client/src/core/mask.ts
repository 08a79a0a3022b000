import { secrets } from '../generated/contract.js'

const stars = '***'

/** Headers that may hold credentials. */
const sensitive = /auth|cookie|token|secret|passw|api-?key/i

/** The names of those headers that may hold credentials. */
export function sensitiveNames(headers: object): string[] {
  return Object.keys(headers).filter((name) => sensitive.test(name))
}

/**
 * Returns a copy with the values of secret properties masked. The contract says which properties are secret.
 *
 * @param found receives every value that was masked
 * @param names the secret properties, in place of those of the contract
 */
export function maskProperties(value: unknown, found: unknown[] = [], names = secrets): unknown {
  if (value === undefined) return value
  const text = JSON.stringify(value, (name, item: unknown) => {
    if (!names.includes(name)) return item
    found.push(item)
    return stars
  })
  return JSON.parse(text)
}

/**
 * Masks secrets in a text of the server, in every encoding: as they are, in JSON, in HTML, in a URL, in a
 * form, or in several of these at once.
 *
 * Only the secrets change, with one exception: when an escaped secret stands outside of a JSON string, the whole text is
 * unescaped.
 */
export function mask(text: string, found: readonly unknown[]): string {
  const written = found.map(String)
  const read = written.flatMap((secret) =>
    [secret, JSON.stringify(secret).slice(1, -1)].map(unescaped),
  )
  const reveals = (part: string): boolean => {
    const plain = unescaped(part)
    return read.some((secret) => secret && plain.includes(secret))
  }
  const hide = (part: string): string => {
    const hidden = replaceAll(part, written)
    return reveals(hidden) ? replaceAll(unescaped(hidden), read) : hidden
  }
  const inString = (literal: string): string => {
    try {
      return reveals(literal) ? JSON.stringify(hide(JSON.parse(literal) as string)) : literal
    } catch {
      return literal
    }
  }
  // The characters around a secret may hide it once the text is unescaped, so the original text is searched too.
  return reveals(text)
    ? hide(text.replace(/"(?:[^"\\]|\\[^])*"/g, inString))
    : replaceAll(text, written)
}

/** Replaces longer secrets first: a secret that contains another one must be masked whole. */
function replaceAll(text: string, secrets: readonly string[]): string {
  return [...secrets]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, secret) => (secret ? rest.replaceAll(secret, stars) : rest), text)
}

/** Matches an escaped character of JSON, JavaScript, HTML, a URL or a form. */
const escapes =
  /\\+(?:u([\da-f]{4})|x([\da-f]{2}))?|&(?:#x([\da-f]{1,8})|#(\d{1,8})|(amp|lt|gt|quot|apos));?|%([0-7][\da-f])|((?:%[89a-f][\da-f])+)|\+/gi

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Returns a text with all escapes resolved, nested ones too. Plain characters may change as well (`+` becomes a space, a
 * backslash disappears), so compare only texts that both went through this function.
 */
function unescaped(text: string): string {
  let last
  // Each round makes the text shorter. The number of rounds bounds the time that a hostile text takes.
  for (let round = 0; round < 8 && text !== last; round++) {
    last = text
    text = text.replace(escapes, unescape)
  }
  return text
}

function unescape(match: string, ...groups: readonly (string | undefined)[]): string {
  const [u, x, hexadecimal, decimal, entity = '', ascii, bytes] = groups
  const hex = u ?? x ?? hexadecimal ?? ascii
  try {
    if (hex) return String.fromCodePoint(parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (bytes) return decodeURIComponent(bytes)
    return entities[entity.toLowerCase()] ?? (match === '+' ? ' ' : '')
  } catch {
    // The escape stands for no character.
    return match
  }
}
