const mask = '***'

/**
 * A copy without the values of properties that the contract calls secret.
 *
 * @param found gets every text that was taken out
 */
export function redact(value: unknown, secret: ReadonlySet<string>, found: string[] = []): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => redact(item, secret, found))
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      if (!secret.has(name)) return [name, redact(item, secret, found)]
      collect(item, found)
      return [name, mask]
    }),
  )
}

function collect(value: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(value)
  else if (value !== null && typeof value === 'object')
    Object.values(value).forEach((item) => collect(item, found))
}

/** Blots out secrets in a text that somebody else wrote, as they are or as JSON spells them. */
export function blot(text: string, secrets: readonly string[]): string {
  return secrets
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .filter(Boolean)
    .reduce((rest, secret) => rest.replaceAll(secret, mask), text)
}
