import type { Contract, Operation } from '@dbaas-valkey/contract/model'

import { examplesOf, parameterExample } from './example.js'

/**
 * The operations for which the vendor's documentation links the references of its libraries for Go, Python and Java.
 *
 * @see https://community.exoscale.com/reference/api/
 */
const linked: ReadonlySet<string> = new Set([
  'create-dbaas-service-valkey',
  'get-dbaas-service-valkey',
  'update-dbaas-service-valkey',
  'delete-dbaas-service-valkey',
  'create-dbaas-valkey-user',
  'delete-dbaas-valkey-user',
  'reveal-dbaas-valkey-user-password',
  'reset-dbaas-valkey-user-password',
  'get-dbaas-settings-valkey',
  'start-dbaas-valkey-maintenance',
  'stop-dbaas-valkey-migration',
])

/** A call as the vendor's libraries take it: path parameters, and the properties of a body. */
export interface VendorCall {
  readonly parameters: readonly (readonly [name: string, value: string])[]
  /** Undefined for an operation without a body. */
  readonly properties: readonly (readonly [name: string, value: string])[] | undefined
}

/** Undefined where the vendor's documentation links no library, or an example has more than texts. */
export function vendorCall(contract: Contract, operation: Operation): VendorCall | undefined {
  if (!linked.has(operation.id) || !contract.servers[0]?.url.includes('exoscale.com'))
    return undefined
  const parameters = operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .map((parameter) => [parameter.name, parameterExample(contract, parameter)] as const)
  const body = operation.body && examplesOf(contract, operation.body.schema)[0]
  const properties = body === undefined ? undefined : Object.entries(body as object)
  const values = [...parameters, ...(properties ?? [])]
  if (!values.every((pair): pair is [string, string] => typeof pair[1] === 'string'))
    return undefined
  return { parameters, properties } as VendorCall
}

/** A text between double quotes, as Go, Python and Java read it. */
export const doubleQuoted = (text: string): string => JSON.stringify(text)

/** `service-name` -> `service_name`. */
export const snakeCase = (name: string): string => name.replaceAll('-', '_')
