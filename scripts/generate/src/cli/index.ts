import type { Contract, Server } from '@dbaas-valkey/contract/model'
import { block, declaration, doc, type Code } from '@dbaas-valkey/source/code'
import { fileOf, type GeneratedFile } from '@dbaas-valkey/source/file'
import { braces, prefixed } from '@dbaas-valkey/source/layout'
import { literal, literalLayout, propertyKey } from '@dbaas-valkey/source/literal'
import { Module } from '@dbaas-valkey/source/module'
import { fileNames } from '@dbaas-valkey/source/naming'
import { quote } from '@dbaas-valkey/source/quote'
import { ts } from '@dbaas-valkey/source/snippet'

import { catalogueOf } from '../catalogue/index.js'
import type { Catalogue, CatalogueEntry } from '../catalogue/model.js'
import { cliEntry } from './entry.js'

/** What the command line knows of the operations: a list of all commands, and a module for each. */
export function emitCli(contract: Contract): GeneratedFile[] {
  const catalogue = catalogueOf(contract)
  const names = fileNames(catalogue.entries.map(({ id }) => id))
  return [
    emitIndex(catalogue, names, contract.servers[0]),
    emitCalls(catalogue),
    ...catalogue.entries.map((entry, index) => emitCommand(entry, names[index] ?? entry.id)),
  ].map((module) => fileOf('cli', module))
}

const types = 'catalogue'

function emitCommand(entry: CatalogueEntry, name: string): Module {
  const module = new Module(`generated/commands/${name}`)
  const type = module.importType(types, 'OperationEntry')
  const declared = module.export('entry')
  module.add(
    declaration(
      declared,
      prefixed(ts`const ${declared}: ${type} = `, literalLayout(cliEntry(entry))),
    ),
  )
  return module
}

/** Light enough to be read before it is known which command is wanted. */
function emitIndex(
  { entries, groups, secrets }: Catalogue,
  names: readonly string[],
  server: Server | undefined,
): Module {
  const module = new Module('generated/index')
  const operations = module.export('operations')
  const Brief = module.importType(types, 'OperationBrief')
  const rows = entries.flatMap(({ id, command, summary }, index): Code[] => [
    ...block(
      '{',
      [
        `id: ${quote(id)},`,
        `words: ${literal(command)},`,
        `summary: ${quote(summary)},`,
        `load: () => import(${quote(`./commands/${names[index]}.js`)}),`,
      ],
      '},',
    ),
  ])
  module.add(
    doc('Every operation of the contract, by its command.'),
    declaration(operations, ...block(ts`const ${operations}: readonly ${Brief}[] = [`, rows, ']')),
  )
  const declare = (name: string, type: string, about: string, value: unknown): void => {
    const declared = module.export(name)
    const typed =
      type === ''
        ? ''
        : ts`: ${type === 'Group' ? ts`readonly ${module.importType(types, type)}[]` : type}`
    module.add(
      doc(about),
      declaration(declared, prefixed(ts`const ${declared}${typed} = `, literalLayout(value))),
    )
  }
  declare('groups', 'Group', 'What the commands of two words are about.', groups)
  declare(
    'server',
    '',
    'Where requests go unless it is said otherwise; `{zone}` stands for the zone.',
    {
      endpoint: server?.url ?? '',
      defaultZone: server?.variables['zone']?.default ?? '',
    },
  )
  declare('secrets', 'readonly string[]', 'Properties whose values are secrets.', secrets)
  return module
}

function emitCalls({ entries }: Catalogue): Module {
  const module = new Module('generated/calls')
  const calls = module.export('calls')
  const Call = module.importType(types, 'Call')
  const sorted = entries.toSorted((left, right) => (left.id < right.id ? -1 : 1))
  const rows = sorted.map(
    ({ id, methodName }) =>
      ts`${propertyKey(id)}: ${module.import('@dbaas-valkey/client', methodName)}`,
  )
  module.add(
    doc("The client's function for each operation."),
    declaration(calls, braces(ts`const ${calls}: Readonly<Record<string, ${Call}>> = `, rows)),
  )
  return module
}
