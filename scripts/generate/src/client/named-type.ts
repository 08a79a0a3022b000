import type { Contract, Schema } from '@dbaas-valkey/contract/model'
import type { Module } from '@dbaas-valkey/source/module'
import type { Name } from '@dbaas-valkey/source/name'

/** The type that a schema has by its own name; absent where it has none. */
export function schemaType(
  { schemas }: Contract,
  schema: Schema,
  module: Module,
): Name | undefined {
  if (typeof schema !== 'object' || schema.$ref === undefined) return undefined
  const named = schemas.find(({ pointer }) => pointer === schema.$ref)
  return named && module.importType('@dbaas-valkey/types', named.typeName)
}

/** The interface of the types package that has every operation. */
export function operationsOf(module: Module): Name {
  return module.importType('@dbaas-valkey/types', 'operations')
}
