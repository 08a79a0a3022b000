import { createRequire } from 'node:module'

/** The part of a JSON Schema that the emulator reads at run time. */
export interface ContractSchema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, ContractSchema>>
  readonly additionalProperties?: boolean | ContractSchema
  readonly items?: ContractSchema
  readonly default?: unknown
  readonly examples?: readonly unknown[]
}

interface Operation {
  readonly operationId?: string
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: ContractSchema } }
  }
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, ContractSchema>> }
}

let contract: Contract | undefined

/** The document is read when something of it is first asked for. */
function readContract(): Contract {
  contract ??= createRequire(import.meta.url)('@dbaas-valkey/types/openapi.json') as Contract
  return contract
}

/** A schema of the contract by its name. */
export function contractSchema(name: string): ContractSchema {
  const schema = readContract().components.schemas[name]
  if (schema === undefined) throw new Error(`The contract has no schema ${name}`)
  return schema
}

/** The schema of what an operation is sent; nothing for an operation without a body. */
export function requestSchema(operationId: string): ContractSchema {
  const operation = Object.values(readContract().paths)
    .flatMap((path) => Object.values(path))
    .find((one) => one.operationId === operationId)
  return operation?.requestBody?.content['application/json'].schema ?? {}
}
