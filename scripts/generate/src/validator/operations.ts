import type { Contract } from '@dbaas-valkey/contract/model'
import type { Compiler } from '@dbaas-valkey/json-schema/compile/compiler'
import type { Shapes } from '@dbaas-valkey/json-schema/compile/shapes'
import { block, declaration, doc } from '@dbaas-valkey/source/code'
import { propertyKey } from '@dbaas-valkey/source/literal'
import { Module } from '@dbaas-valkey/source/module'
import { moduleNames } from '@dbaas-valkey/source/naming'
import { ts } from '@dbaas-valkey/source/snippet'

import { operationNames } from './names.js'
import { OperationEmitter } from './operation.js'
import { ParameterSets } from './parameters.js'
import type { EmittedSchema } from './schemas.js'
import type { TypeSource } from './type-source.js'

/** A module for each operation, and one that has them all by operationId. */
export function emitOperations(
  compiler: Compiler,
  shapes: Shapes,
  { operations }: Contract,
  schemas: readonly EmittedSchema[],
  types: TypeSource,
): Module[] {
  const files = moduleNames(operations.map(({ methodName }) => methodName))
  const names = operationNames(operations.map(({ methodName }) => methodName))
  const sets = new ParameterSets(operations)
  const modules = operations.map((operation, index) => {
    const emitter = new OperationEmitter(
      compiler,
      shapes,
      schemas,
      operation,
      `generated/operations/${files[index]}`,
      names[index] ?? operation.methodName,
      sets,
      types,
    )
    compiler.attempt(() => emitter.emit())
    return emitter.module
  })
  const all = new Module('generated/operations')
  const entries = modules.map((module, index) => {
    const name = all.import(module, names[index] ?? '')
    return ts`${propertyKey(operations[index]?.id ?? '')}: ${name},`
  })
  const table = all.export('operations')
  all.add(
    doc('For each operation: validators of its path, query, body, and of its responses by status.'),
    declaration(table, ...block(ts`const ${table} = {`, entries)),
  )
  return [...sets.modules, ...modules, all]
}
