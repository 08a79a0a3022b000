import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ContractError, UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Contract, JsonObject } from '@dbaas-valkey/contract/model'
import { root } from '@dbaas-valkey/contract/root'
import { Compiler } from '@dbaas-valkey/json-schema/compile/compiler'
import { keywords } from '@dbaas-valkey/json-schema/keywords/index'
import { prefixed } from '@dbaas-valkey/json-schema/print/layout'
import { emitMessages } from '@dbaas-valkey/json-schema/print/messages'
import { Module } from '@dbaas-valkey/json-schema/print/module'
import { schemaOf } from '@dbaas-valkey/json-schema/compile/schema-of'
import { asItStands } from '@dbaas-valkey/json-schema/compile/compiled-function'
import type { GeneratedFile } from '@dbaas-valkey/source/file'
import { parse } from 'yaml'
import { publicNames } from '../../validator/entry.js'
import { contractUri, homesOf } from '../../validator/schemas.js'
import { typeOf } from './type-of.js'

/** The schemas of what the emulator's control interface takes. */
export const controlFile = join(root, 'packages/emulator/control.yaml')

/** The schemas live in the emulator; the functions that they call, and the contract's own schemas, in the validator. */
const runtime = '@dbaas-valkey/validator/internal'
const controlUri = 'contract:///control.yaml'
const targetsUri = 'contract:///targets.json'

/** @throws ContractError with the place in `control.yaml` of what is not supported there */
export function emitControlInputs(contract: Contract): GeneratedFile[] {
  const schemas = parse(readFileSync(controlFile, 'utf8')) as JsonObject
  try {
    return compileInputs(contract, schemas)
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error
    const { pointer, message } = error
    throw new ContractError([{ file: relative(process.cwd(), controlFile), pointer, message }])
  }
}

/** A module with a value and a type for each of the schemas, and one with what to say of their issues. */
export function compileInputs(contract: Contract, schemas: JsonObject): GeneratedFile[] {
  const names = Object.keys(schemas)
  const compiler = new Compiler(
    [
      { uri: contractUri, root: contract.document, schemas: [] },
      { uri: targetsUri, root: { enum: ['*', ...contract.operations.map(({ id }) => id)] } },
      { uri: controlUri, root: schemas, schemas: names.map((name) => `#/${name}`) },
    ],
    {
      formats: 'assert',
      allowedFormats: [],
      unknownKeywords: 'refuse',
      slowPatterns: 'refuse',
      reservedNames: publicNames,
    },
    keywords,
  )
  shareSchemas(compiler, contract)
  const module = new Module('generated/control/inputs', runtime)
  const locations = names.map((name) => compiler.registry.at(controlUri, `#/${name}`))
  for (const [index, location] of locations.entries()) {
    const name = compiler.names.take(names[index] ?? '')
    compiler.settle(location, { module, name, type: name })
  }
  for (const [index, location] of locations.entries()) {
    const name = names[index] ?? ''
    const compiled = compiler.functionOf(location, asItStands, { module, name }, '')
    module.end(prefixed(`export const ${name} = `, schemaOf(compiler, compiled, module, name)))
  }
  compiler.run()
  for (const [index, location] of locations.entries()) {
    const type = typeOf(location, compiler.registry, module)
    module.begin(`export type ${names[index]} =${type.startsWith('\n') ? '' : ' '}${type}`, '')
  }
  const messages = new Module('generated/control/messages', runtime)
  return [module, emitMessages(compiler.vocabulary, compiler.reported, messages)].map((made) => ({
    package: 'emulator',
    path: `src/${made.path}.ts`,
    text: made.toString(),
  }))
}

/** Has the contract's schemas called where the validator has them, instead of written once more. */
function shareSchemas(compiler: Compiler, contract: Contract): void {
  for (const { pointer, name, file } of homesOf(compiler, contract)) {
    const module = new Module(`${runtime}/schemas/${file}`)
    compiler.settle(compiler.registry.at(contractUri, pointer), { module, name, type: name })
  }
}
