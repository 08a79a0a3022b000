import {
  expand,
  requestSchemas,
  responseSchemas,
  type ContractSchema,
} from '../backend/contract.js'
import type { OperationId } from '../generated/routes.js'
import { secretProperties } from '../generated/secrets.js'

const secrets = new Set(secretProperties)
const mask = '***'

/** The longest body that is shown, in characters of JSON. */
const longest = 16 * 1024

/**
 * Returns a copy of a JSON value that can be shown and logged. Secrets of the contract are masked, and so are values that none
 * of the schemas knows: a secret may be there under a misspelt name.
 */
export function redact(value: unknown, schemas: readonly ContractSchema[]): unknown {
  const known = schemas.flatMap(expand)
  if (known.some((schema) => schema['x-secret'])) return mask
  if (Array.isArray(value)) return redactItems(value, known)
  if (typeof value === 'object' && value !== null) return redactMembers(value, known)
  return known.some((schema) => mayBe(value, schema)) ? value : mask
}

/** Returns what the journal keeps of a request's body: a redacted copy, or only the size of a long one. */
export function summarizeRequest(body: unknown, operation: OperationId | undefined): unknown {
  return summarize(body, () => requestSchemas(operation))
}

/** Returns what the journal keeps of an answer's body. */
export function summarizeResponse(
  body: unknown,
  operation: OperationId | undefined,
  status: number,
): unknown {
  return summarize(body, () => responseSchemas(operation, status))
}

/**
 * Returns a path and query with the values of the query masked: the contract has no query parameters. A request to a proxy has
 * a whole URL there, which may have a user and a password.
 */
export function redactTarget(target: string): string {
  return target
    .replace(/^(\w+:\/\/)[^/?#]*@/, `$1${mask}@`)
    .replaceAll(/([?&][^=&]*)=[^&]*/g, `$1=${mask}`)
}

function redactItems(values: readonly unknown[], known: readonly ContractSchema[]): unknown[] {
  const items = known.flatMap(({ items }) => items ?? [])
  return values.map((value) => redact(value, items))
}

function redactMembers(value: object, known: readonly ContractSchema[]): unknown {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      secrets.has(name) ? mask : redact(member, memberSchemas(name, known)),
    ]),
  )
}

function memberSchemas(name: string, known: readonly ContractSchema[]): ContractSchema[] {
  return known.flatMap(({ properties = {}, additionalProperties }) => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : additionalProperties
    return typeof schema === 'object' ? schema : []
  })
}

/** Whether a string, number, boolean or null is of a schema's type. */
function mayBe(value: unknown, { type }: ContractSchema): boolean {
  if (type === undefined) return true
  const own = value === null ? 'null' : typeof value
  const types: readonly string[] = typeof type === 'string' ? [type] : type
  return types.includes(own) || (own === 'number' && types.includes('integer'))
}

function summarize(body: unknown, schemas: () => readonly ContractSchema[]): unknown {
  if (body === undefined) return undefined
  const { length } = JSON.stringify(body)
  return length > longest ? `(${length} characters)` : redact(body, schemas())
}
