import { operationsWithSecrets, secretProperties } from '../../generated/secrets.js'
import type { OperationId } from '../../generated/routes.js'

/** The operation that clients call to learn a secret. Its response always has the secret. */
const reveals: OperationId = 'reveal-dbaas-valkey-user-password'

const hiding: ReadonlySet<OperationId> = new Set(
  operationsWithSecrets.filter((operation) => operation !== reveals),
)
const secrets = new Set(secretProperties)

/**
 * Returns a response without its secrets. Passwords are removed. When only part of a value is secret, the rest stays: a URI
 * keeps its user, host and port, and an object keeps its other members.
 *
 * @see https://github.com/exoscale/cli/pull/654 which removes passwords from reads; every official client reveals them instead
 */
export function hideSecrets(operation: OperationId, answer: unknown): unknown {
  return hiding.has(operation) ? withoutSecrets(answer) : answer
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const left = secrets.has(name) ? publicPart(member) : withoutSecrets(member)
      return left === undefined ? [] : [[name, left]]
    }),
  )
}

/** Returns the part of a secret value that is not secret; undefined when there is none. */
function publicPart(secret: unknown): unknown {
  if (Array.isArray(secret)) return secret.map(publicPart).filter((part) => part !== undefined)
  if (typeof secret === 'string') return withoutPassword(secret)
  return typeof secret === 'object' ? withoutSecrets(secret) : undefined
}

const address = /^(?<scheme>[a-z][a-z\d+.-]*:\/\/)(?:(?<user>[^:@/]*)(?::.*)?@)?(?<rest>[^@]*)$/i

/** Returns a URI without its password; undefined when the text is not a URI. */
function withoutPassword(text: string): string | undefined {
  const parts = address.exec(text)?.groups
  if (parts === undefined) return undefined
  const { scheme, user, rest } = parts
  return `${scheme}${user === undefined ? '' : `${user}@`}${rest}`
}
