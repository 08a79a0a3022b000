import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { block, declaration, doc, indented, type Code } from '@dbaas-valkey/source/code'
import { propertyKey } from '@dbaas-valkey/source/literal'
import { Module } from '@dbaas-valkey/source/module'
import { Name } from '@dbaas-valkey/source/name'
import { quote } from '@dbaas-valkey/source/quote'
import { joined, ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { coreType, coreValue } from './core.js'
import { documentation } from './documentation.js'
import { defaultName, descriptorName, inputName, operationPath, outputName } from './names.js'
import { recoveryOf } from './recovery.js'
import { outputKind, outputNameOf, outputType, type OutputKind } from './output.js'
import { inputOf, isInputOptional, type InputProperty } from './shape.js'
import { wireFields } from './wire.js'

/** What the module of an operation exports. */
interface Exports {
  readonly input: Name
  readonly output: Name
  readonly descriptor: Name
  readonly call: Name
}

/** The module of one operation: the types of its input and output, its descriptor, and its standalone function. */
export function emitOperation(contract: Contract, operation: Operation): Module {
  const module = new Module(operationPath(operation))
  const input = inputOf(contract, operation, module)
  const kind = outputKind(contract, operation)
  const names: Exports = {
    input: module.export(inputName(operation)),
    output: module.export(outputName(operation)),
    descriptor: module.export(descriptorName(operation)),
    call: module.export(operation.methodName),
  }
  module.add(
    doc(`What \`${operation.methodName}\` takes.`),
    declaration(names.input, ...emitInput(module, names, input)),
  )
  module.add(
    doc(`What \`${operation.methodName}\` answers with.`),
    declaration(names.output, ...emitOutput(module, names, contract, operation)),
  )
  module.add(
    doc(`What the engine knows about \`${operation.id}\`.`),
    declaration(names.descriptor, ...emitDescriptor(module, names, contract, operation, kind)),
  )
  module.add(
    documentation(contract, operation, 'function'),
    declaration(names.call, ...emitFunction(module, names, contract, operation)),
  )
  return module
}

function emitInput(
  module: Module,
  { input }: Exports,
  properties: readonly InputProperty[],
): readonly [Snippet, ...Code[]] {
  if (properties.length === 0) return [ts`type ${input} = ${coreType(module, 'NoInput')}`]
  const members = properties.flatMap(({ name, required, description, type }) => {
    const [mark, end] = required ? ['', ''] : ['?', ' | undefined']
    return [doc(description), ts`readonly ${propertyKey(name)}${mark}: ${type}${end}`]
  })
  return block(ts`interface ${input} {`, members)
}

function emitOutput(
  module: Module,
  { output }: Exports,
  contract: Contract,
  operation: Operation,
): readonly [Snippet, ...Code[]] {
  const type = outputType(contract, operation, module)
  return type instanceof Name
    ? [ts`type ${output} = ${type}`]
    : [ts`type ${output} =`, indented(type)]
}

function emitDescriptor(
  module: Module,
  { input, output, descriptor }: Exports,
  contract: Contract,
  operation: Operation,
  kind: OutputKind,
): readonly [Snippet, ...Code[]] {
  const { id, method, methodName, path } = operation
  const reconcile = emitReconcile(module, contract, operation)
  const fields: readonly (Snippet | false | undefined)[] = [
    `id: ${quote(id)}`,
    `method: ${quote(method)}`,
    `path: ${quote(path)}`,
    methodName !== defaultName(id) && `name: ${quote(methodName)}`,
    operation.retrySafe && 'safe: true',
    operation.async && 'async: true',
    !operation.signed && 'unsigned: true',
    ...wireFields(module, contract, operation),
    operation.body && !operation.body.required && 'optionalBody: true',
    kind !== 'object' && `answer: ${quote(kind)}`,
    reconcile && ts`reconcile: ${reconcile}`,
  ]
  const lines = fields.flatMap((field) => (field ? [ts`${field},`] : []))
  return [
    ts`const ${descriptor}: ${coreType(module, 'OperationDescriptor')}<`,
    indented(ts`${input},`, output),
    ...block('> = {', lines),
  ]
}

/** How the descriptor says what finds out what became of a request whose answer was lost. */
function emitReconcile(
  module: Module,
  contract: Contract,
  operation: Operation,
): Snippet | undefined {
  const recovery = recoveryOf(contract, operation)
  if (recovery === undefined) return undefined
  const { read, key } = recovery
  const reconcile = coreValue(module, recovery.with)
  if (read === undefined) return reconcile
  const descriptor = module.import(operationPath(read), descriptorName(read))
  const args = [descriptor, ...(key === undefined ? [] : [quote(key)])]
  return ts`${reconcile}(${joined(args, ', ')})`
}

function emitFunction(
  module: Module,
  { input, output, descriptor, call }: Exports,
  contract: Contract,
  operation: Operation,
): readonly [Snippet, ...Code[]] {
  const answer = outputNameOf(contract, operation, module, output)
  const standard = isInputOptional(operation) ? ' = {}' : ''
  return [
    ts`function ${call}(`,
    indented(
      ts`client: ${coreType(module, 'Transport')},`,
      ts`input: ${input}${standard},`,
      ts`options?: ${coreType(module, 'CallOptions')},`,
    ),
    ...block(ts`): Promise<${answer}> {`, [ts`return client.send(${descriptor}, input, options)`]),
  ]
}
