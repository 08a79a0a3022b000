import { secretProperties } from '../generated/secrets.js'

const secrets = new Set(secretProperties)
const mask = '***'

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
