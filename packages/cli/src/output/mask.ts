import { secrets } from '../generated/index.js'

const stars = '***'

/** A copy without the values of properties that the contract calls secret. */
export function masked(value: unknown): unknown {
  if (value === undefined) return value
  const text = JSON.stringify(value, (name, member: unknown) =>
    secrets.includes(name) && member !== null ? stars : member,
  )
  return JSON.parse(text)
}
