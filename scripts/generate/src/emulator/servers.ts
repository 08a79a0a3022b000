import type { Contract } from '@dbaas-valkey/contract/model'
import { block, declaration, doc } from '@dbaas-valkey/source/code'
import { Module } from '@dbaas-valkey/source/module'
import { quote } from '@dbaas-valkey/source/quote'
import { ts } from '@dbaas-valkey/source/snippet'

/** The variables in the addresses of the contract's servers: which zones there are, and which one is the default. */
export function emitServers({ servers }: Contract): Module {
  const module = new Module('generated/servers')
  const variables = servers.flatMap((server) => Object.entries(server.variables))
  const members = [...new Map(variables)].flatMap(([name, { default: value, enum: values }]) => {
    const list = block(
      'values: [',
      values.map((one) => `${quote(one)},`),
      '],',
    )
    return block(`${quote(name)}: {`, [`default: ${quote(value)},`, ...list], '},')
  })
  const serverVariables = module.export('serverVariables')
  module.add(
    doc('What may stand for each variable in the address of the API.'),
    declaration(serverVariables, ...block(ts`const ${serverVariables} = {`, members, '} as const')),
  )
  return module
}
