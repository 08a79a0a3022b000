import type { Contract } from '@dbaas-valkey/contract/model'
import { block } from '@dbaas-valkey/json-schema/print/code'
import type { Compiler } from '@dbaas-valkey/json-schema/compile/compiler'
import { propertyKey } from '@dbaas-valkey/json-schema/print/literal'
import { Module } from '@dbaas-valkey/json-schema/print/module'
import { moduleNames, operationNames } from '@dbaas-valkey/json-schema/print/names'
import { OperationEmitter } from './operation.js'
import { ParameterSets } from './parameters.js'
import type { EmittedSchema } from './schemas.js'

/** A module for each operation, and one that has them all by operationId. */
export function emitOperations(
  compiler: Compiler,
  { operations }: Contract,
  schemas: readonly EmittedSchema[],
): Module[] {
  const files = moduleNames(operations.map(({ methodName }) => methodName))
  const names = operationNames(operations.map(({ methodName }) => methodName))
  const sets = new ParameterSets(operations)
  const modules = operations.map((operation, index) => {
    const emitter = new OperationEmitter(
      compiler,
      schemas,
      operation,
      `generated/operations/${files[index]}`,
      names[index] ?? operation.methodName,
      sets,
    )
    emitter.emit()
    return emitter.module
  })
  const all = new Module('generated/operations')
  const entries = operations.map(({ id }, index) => {
    const name = all.importFrom(modules[index]?.path ?? '', names[index] ?? '')
    return `${propertyKey(id)}: ${name},`
  })
  all.end(
    '/** For each operation: validators of its path, query, body, and of its responses by status. */',
  )
  all.end(...block('export const operations = {', entries))
  return [...sets.modules, ...modules, all]
}
