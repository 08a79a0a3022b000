import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { block, declaration, doc, type Code } from '@dbaas-valkey/source/code'
import { Module } from '@dbaas-valkey/source/module'
import type { Name } from '@dbaas-valkey/source/name'
import { quote } from '@dbaas-valkey/source/quote'
import { ts } from '@dbaas-valkey/source/snippet'

export function emitHandlers({ operations }: Contract): Module {
  const module = new Module('generated/handlers')
  const handlers = module.export('Handlers')
  const members = operations.flatMap((operation, index) => [
    ...(index > 0 ? [''] : []),
    ...emitHandler(operation, handlerType(module, operation)),
  ])
  module.add(
    doc('What the emulator implements: a handler for each operation of the contract, none more.'),
    declaration(handlers, ...block(ts`interface ${handlers} {`, members)),
  )
  return module
}

function handlerType(module: Module, { async }: Operation): Name {
  return module.importType('http/api/handler', async ? 'AsyncHandler' : 'Handler')
}

function emitHandler({ id, method, path, summary }: Operation, type: Name): readonly Code[] {
  const words = summary === undefined ? '' : `: ${summary}`
  return [doc(`\`${method} ${path}\`${words}`), ts`${quote(id)}: ${type}<${quote(id)}>`]
}
