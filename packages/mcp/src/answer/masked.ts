import { secrets } from '../generated/tools.js'

const stars = '***'

/** A copy in which every value below a property that the contract calls secret is hidden. Its shape stays. */
export function masked(value: unknown, isSecret = false): unknown {
  if (Array.isArray(value)) return value.map((item) => masked(item, isSecret))
  if (typeof value !== 'object' || value === null) {
    return isSecret && value !== null && value !== undefined ? stars : value
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      masked(member, isSecret || secrets.includes(name)),
    ]),
  )
}
