import { secrets } from '../generated/contract.js'

const mask = '***'

/**
 * A copy without the values of properties that the contract calls secret.
 *
 * @param found gets every value that was taken out
 * @param names other properties than those
 */
export function redact(value: unknown, found: unknown[] = [], names = secrets): unknown {
  if (value === undefined) return value
  const text = JSON.stringify(value, (name, item: unknown) => {
    if (!names.includes(name)) return item
    found.push(item)
    return mask
  })
  return JSON.parse(text)
}

/**
 * Blots out secrets in a text that somebody else wrote: as they are, in JSON, in JSON that JSON quotes, and in an address,
 * of which half a surrogate pair can't be a part.
 */
export function blot(text: string, found: readonly unknown[]): string {
  const quoted = (value: string): string => JSON.stringify(value).slice(1, -1)
  return found
    .map(String)
    .flatMap((secret) => [
      secret,
      quoted(secret),
      quoted(quoted(secret)),
      encodeURIComponent(secret.replace(/\p{Cs}/gu, '')),
    ])
    .filter(Boolean)
    .reduce((rest, secret) => rest.replaceAll(secret, mask), text)
}
