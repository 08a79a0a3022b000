import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { declaration, doc, type Code } from '@dbaas-valkey/source/code'
import { fileOf, type GeneratedFile } from '@dbaas-valkey/source/file'
import { array, braces, prefixed, type Layout } from '@dbaas-valkey/source/layout'
import { literalLayout } from '@dbaas-valkey/source/literal'
import { Module } from '@dbaas-valkey/source/module'
import { quote } from '@dbaas-valkey/source/quote'
import { ts } from '@dbaas-valkey/source/snippet'

import { catalogueOf } from '../catalogue/index.js'
import type { CatalogueEntry } from '../catalogue/model.js'
import { outputSchema } from './output.js'
import { serviceList, servicesIn } from './services.js'

/** What the MCP server knows of the operations: a tool for each, in the order of their commands. */
export function emitMcp(contract: Contract): GeneratedFile[] {
  const { entries, secrets } = catalogueOf(contract)
  const module = new Module('generated/tools')
  const type = module.importType('tool', 'Tool')
  const tools = module.export('tools')
  const rows = entries.map((entry) => toolOf(contract, module, entry))
  module.add(
    doc('Every operation of the contract as a tool.'),
    declaration(tools, prefixed(ts`const ${tools}: readonly ${type}[] = `, array(...rows))),
  )
  const groups = [...new Set(entries.map(({ command }) => command[0] ?? ''))]
  module.add(
    ...listOf(module, 'groups', 'What tools are about: the first word of the command.', groups),
  )
  module.add(...listOf(module, 'secrets', 'Properties whose values are secrets.', secrets))
  return [fileOf('mcp', module)]
}

function listOf(module: Module, name: string, words: string, values: readonly string[]): Code[] {
  const declared = module.export(name)
  return [
    doc(words),
    declaration(
      declared,
      prefixed(ts`const ${declared}: readonly string[] = `, literalLayout(values)),
    ),
  ]
}

function toolOf(contract: Contract, module: Module, entry: CatalogueEntry): Layout {
  const operation = operationOf(contract, entry)
  const validators = module.import('@dbaas-valkey/validator/json-schema/operations', 'operations')
  const call = module.import('@dbaas-valkey/client', entry.methodName)
  const list = serviceList(contract, operation, entry)
  const field = (name: string, value: unknown): Layout =>
    prefixed(`${name}: `, literalLayout(value))
  return braces('', [
    field('name', entry.id),
    field('group', entry.command[0]),
    field('title', entry.summary),
    field('description', entry.words),
    field('effect', entry.effect),
    field('idempotent', entry.retrySafe),
    field('async', entry.async),
    ...(entry.body === undefined
      ? []
      : [field('body', entry.body.required ? 'required' : 'optional')]),
    field('services', servicesIn(contract, operation)),
    ...(list === undefined ? [] : [field('listsServices', list)]),
    field('output', outputSchema(contract, operation, entry)),
    ts`validators: ${validators}[${quote(entry.id)}]`,
    ts`call: ${call}`,
  ])
}

function operationOf(contract: Contract, { id, pointer }: CatalogueEntry): Operation {
  const operation = contract.operations.find((one) => one.id === id)
  if (operation === undefined) throw new Error(`There is no operation ${id}.`)
  if (operation.parameters.some((parameter) => parameter.in === 'header' && parameter.required)) {
    throw new UnsupportedError(pointer, 'A tool has no headers: make the parameter optional.')
  }
  return operation
}
