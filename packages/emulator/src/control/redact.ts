import { secretProperties } from '../generated/secrets.js'

const secrets = new Set(secretProperties)
const mask = '***'

/** The longest body, in characters of JSON, that is kept to be shown. */
const longest = 16 * 1024

/** A copy of a JSON value in which the contract's secrets are masked, fit to be shown and logged. */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      secrets.has(name) ? mask : redact(member),
    ]),
  )
}

/** What is kept of a body: all of it without the secrets, or only its size where it is long. */
export function summarize(body: unknown): unknown {
  if (body === undefined) return undefined
  const { length } = JSON.stringify(body)
  return length > longest ? `(${length} characters)` : redact(body)
}
