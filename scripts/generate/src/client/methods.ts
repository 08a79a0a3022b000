import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { block, declaration, doc, indented, type Code } from '@dbaas-valkey/source/code'
import { Module } from '@dbaas-valkey/source/module'
import { ts } from '@dbaas-valkey/source/snippet'

import { coreType } from './core.js'
import { documentation } from './documentation.js'
import { inputName, operationPath, outputName } from './names.js'
import { outputNameOf } from './output.js'
import { isInputOptional } from './shape.js'

/** The methods of a client, with their documentation; what they do is in the descriptors. */
export function emitMethods(contract: Contract): Module {
  const module = new Module('generated/methods')
  const methods = module.export('Methods')
  const members = contract.operations.flatMap((operation, index) => [
    ...(index > 0 ? [''] : []),
    ...emitMethod(contract, operation, module),
  ])
  module.add(
    doc('One method for each operation of the contract.'),
    declaration(methods, ...block(ts`interface ${methods} {`, members)),
  )
  return module
}

function emitMethod(contract: Contract, operation: Operation, module: Module): readonly Code[] {
  const path = operationPath(operation)
  const input = module.importType(path, inputName(operation))
  const output = module.importType(path, outputName(operation))
  const answer = outputNameOf(contract, operation, module, output)
  const mark = isInputOptional(operation) ? '?' : ''
  return [
    documentation(contract, operation, 'method'),
    `readonly ${operation.methodName}: (`,
    indented(ts`input${mark}: ${input},`, ts`options?: ${coreType(module, 'CallOptions')},`),
    ts`) => Promise<${answer}>`,
  ]
}
