import type { Contract } from '@dbaas-valkey/contract/model'
import { secretNames } from '@dbaas-valkey/contract/secrets'
import { block, declaration, doc, indented, type Code } from '@dbaas-valkey/source/code'
import { Module } from '@dbaas-valkey/source/module'
import type { Name } from '@dbaas-valkey/source/name'
import { quote } from '@dbaas-valkey/source/quote'
import { ts } from '@dbaas-valkey/source/snippet'

import { coreType } from './core.js'
import { descriptorName, inputName, operationPath, outputName } from './names.js'
import { checkServers } from './servers.js'

/** What the contract says apart from its operations: servers, secrets. */
export function emitContract(contract: Contract): Module {
  const { servers, document } = contract
  checkServers(contract)
  const module = new Module('generated/contract')
  const [server] = servers
  const zone = server?.variables.zone
  const endpoint = module.export('endpoint')
  module.add(
    doc('Address of the API; `{zone}` stands for the zone.'),
    declaration(endpoint, ts`const ${endpoint} = ${quote(server?.url ?? '')}`),
  )
  const defaultZone = module.export('defaultZone')
  module.add(
    doc('The zone that is taken when none is named.'),
    declaration(defaultZone, ts`const ${defaultZone} = ${quote(zone?.default ?? '')}`),
  )
  const zoneName = module.export('ZoneName')
  module.add(doc('The zones that the contract names.'), alternatives(zoneName, zone?.enum ?? []))
  const zones = module.export('zones')
  const list = (zone?.enum ?? []).map((name) => `${quote(name)},`)
  module.add(
    doc('The same, for programs.'),
    declaration(zones, ...block(ts`const ${zones}: readonly string[] = [`, list, ']')),
  )
  const secrets = module.export('secrets')
  const names = [...secretNames(document)].sort().map((name) => `${quote(name)},`)
  module.add(
    doc('Properties whose values are secrets.'),
    declaration(secrets, ...block(ts`const ${secrets}: readonly string[] = [`, names, ']')),
  )
  return module
}

/** All descriptors in one list, for those who know an operation by its method and path. */
export function emitDescriptors({ operations }: Contract): Module {
  const module = new Module('generated/descriptors')
  const descriptors = module.export('descriptors')
  const type = coreType(module, 'OperationDescriptor')
  const names = operations.map((operation) =>
    module.import(operationPath(operation), descriptorName(operation)),
  )
  // A list of a thousand types would be one union, which the compiler refuses as too complex; arguments are looked at one by one.
  module.add(
    doc('Every operation of the contract.'),
    declaration(
      descriptors,
      ...block(
        ts`const ${descriptors}: readonly ${type}[] = /* @__PURE__ */ Array.of<${type}>(`,
        names.map((name) => ts`${name},`),
        ')',
      ),
    ),
  )
  return module
}

/** Every operation as a function, by name: what the package's entry has of them. */
export function emitOperations({ operations }: Contract): Module {
  const module = new Module('generated/operations')
  for (const operation of operations) {
    const path = operationPath(operation)
    module.reexport(path, operation.methodName)
    module.reexportType(path, inputName(operation), outputName(operation))
  }
  return module
}

/** A union of texts, a line each; any text where none are named. */
function alternatives(name: Name, values: readonly string[]): Code {
  if (values.length === 0) return declaration(name, ts`type ${name} = string`)
  const lines = values.map((value) => `| ${quote(value)}`)
  return declaration(name, ts`type ${name} =`, indented(...lines))
}
