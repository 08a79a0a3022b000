import { secrets } from '../generated/contract.js'

const stars = '***'

/** Headers that may hold credentials. */
const sensitive = /auth|cookie|token|secret|passw|api-?key/i

/** The names of those headers that may hold credentials. */
export function sensitiveNames(headers: object): string[] {
  return Object.keys(headers).filter((name) => sensitive.test(name))
}

/**
 * A copy without the values of properties that the contract calls secret.
 *
 * @param found gets every value that was taken out
 * @param names other properties than those
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
 * Masks secrets in a text that the server wrote, however they are spelled there: as they are, in JSON, in HTML, in an
 * address, in a form, or in several of these at once.
 *
 * The text stays as it is but for the secrets. Only where an escaped secret stands outside of a JSON string, the whole
 * text is unescaped.
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
  // What stands around a secret may hide it from `unescaped`, but not as it is.
  return reveals(text)
    ? hide(text.replace(/"(?:[^"\\]|\\[^])*"/g, inString))
    : replaceAll(text, written)
}

/** A secret that holds another one is masked first, so that nothing of it is left. */
function replaceAll(text: string, secrets: readonly string[]): string {
  return [...secrets]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, secret) => (secret ? rest.replaceAll(secret, stars) : rest), text)
}

/** A character as JSON, JavaScript, HTML, an address or a form may write it. */
const escapes =
  /\\+(?:u([\da-f]{4})|x([\da-f]{2}))?|&(?:#x([\da-f]{1,8})|#(\d{1,8})|(amp|lt|gt|quot|apos));?|%([0-7][\da-f])|((?:%[89a-f][\da-f])+)|\+/gi

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * A text with all escapes resolved, those inside of escapes too. What stands for itself changes as well (`+` becomes a
 * space, a backslash is dropped), so only texts that both went through here can be compared.
 */
function unescaped(text: string): string {
  let last
  // Each round makes the text shorter; the number bounds the time that a hostile text takes.
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
    // It stands for no character.
    return match
  }
}
