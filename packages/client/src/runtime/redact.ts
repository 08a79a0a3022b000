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

/** Blots out secrets in a text that somebody else wrote, as they are or as JSON spells them. */
export function blot(text: string, secrets: readonly unknown[]): string {
  return secrets
    .flatMap((secret) => [String(secret), JSON.stringify(secret).slice(1, -1)])
    .filter(Boolean)
    .reduce((rest, secret) => rest.replaceAll(secret, mask), text)
}
