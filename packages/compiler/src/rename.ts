import type { Contract } from '@dbaas-valkey/contract/model'
import { methodNames, pascalCase, uniqueNames } from '@dbaas-valkey/source/naming'

import type { CompileOptions } from './options.js'

/** The contract with other names for what is written of its schemas and operations. */
export function rename(contract: Contract, name: NonNullable<CompileOptions['name']>): Contract {
  const { schemas, operations } = contract
  const typeNames = uniqueNames(
    schemas.map((schema) => pascalCase(name({ kind: 'schema', name: schema.name, tags: [] }))),
  )
  const methods = methodNames(
    operations.map(({ id, tags }) => name({ kind: 'operation', name: id, tags })),
  )
  return {
    ...contract,
    schemas: schemas.map((schema, index) => ({
      ...schema,
      typeName: typeNames[index] ?? schema.typeName,
    })),
    operations: operations.map((operation, index) => ({
      ...operation,
      methodName: methods[index] ?? operation.methodName,
    })),
  }
}
