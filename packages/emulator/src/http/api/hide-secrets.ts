import { operationsWithSecrets, secretProperties } from '../../generated/secrets.js'
import type { OperationId } from '../../generated/routes.js'

/** The operation that is called to learn a secret. It answers with it either way. */
const reveals: OperationId = 'reveal-dbaas-valkey-user-password'

const hiding: ReadonlySet<OperationId> = new Set(
  operationsWithSecrets.filter((operation) => operation !== reveals),
)
const secrets = new Set(secretProperties)

/**
 * An answer without its secrets. A password is left out. Where a secret also says something that is none, the rest
 * stays: a URI keeps its user, host and port, an object its other members.
 *
 * @see https://github.com/exoscale/cli/pull/654 passwords in reads go away; every official client reveals them instead
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

/** What of a secret may be told; undefined when that is nothing. */
function publicPart(secret: unknown): unknown {
  if (Array.isArray(secret)) return secret.map(publicPart).filter((part) => part !== undefined)
  if (typeof secret === 'string') return withoutPassword(secret)
  return typeof secret === 'object' ? withoutSecrets(secret) : undefined
}

const address = /^(?<scheme>[a-z][a-z\d+.-]*:\/\/)(?:(?<user>[^:@/]*)(?::.*)?@)?(?<rest>[^@]*)$/i

/** A URI without the password in it; undefined for what is no URI. */
function withoutPassword(text: string): string | undefined {
  const parts = address.exec(text)?.groups
  if (parts === undefined) return undefined
  const { scheme, user, rest } = parts
  return `${scheme}${user === undefined ? '' : `${user}@`}${rest}`
}
