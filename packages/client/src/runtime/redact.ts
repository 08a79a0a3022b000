const mask = '***'

/**
 * A copy without the values of properties that the contract calls secret.
 *
 * @param found gets every value that was taken out
 */
export function redact(
  value: unknown,
  secret: ReadonlySet<string>,
  found: unknown[] = [],
): unknown {
  if (value === undefined) return value
  const text = JSON.stringify(value, (name, item: unknown) => {
    if (!secret.has(name)) return item
    found.push(item)
    return mask
  })
  return JSON.parse(text)
}

/** Blots out secrets in a text that somebody else wrote: as they are, in JSON, and in JSON that JSON quotes. */
export function blot(text: string, secrets: readonly unknown[]): string {
  const quoted = (value: string): string => JSON.stringify(value).slice(1, -1)
  return secrets
    .map(String)
    .flatMap((secret) => [secret, quoted(secret), quoted(quoted(secret))])
    .filter(Boolean)
    .reduce((rest, secret) => rest.replaceAll(secret, mask), text)
}
