import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { ContractError, UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Contract, JsonObject } from '@dbaas-valkey/contract/model'
import { tokensOf } from '@dbaas-valkey/contract/pointer'
import { root } from '@dbaas-valkey/contract/root'
import { asItStands } from '@dbaas-valkey/json-schema/compile/compiled-function'
import { Compiler } from '@dbaas-valkey/json-schema/compile/compiler'
import { schemaOf } from '@dbaas-valkey/json-schema/compile/schema-of'
import { keywords } from '@dbaas-valkey/json-schema/keywords/index'
import { emitMessages } from '@dbaas-valkey/json-schema/print/messages'
import { declaration } from '@dbaas-valkey/source/code'
import { fileOf, type GeneratedFile } from '@dbaas-valkey/source/file'
import { prefixed } from '@dbaas-valkey/source/layout'
import { Module } from '@dbaas-valkey/source/module'
import { ts } from '@dbaas-valkey/source/snippet'
import { parse } from 'yaml'

import { publicNames } from '../../validator/entry.js'
import { contractUri, homesOf } from '../../validator/schemas.js'
import { typeOf } from './type-of.js'

/** Schemas of the emulator's own, beside those of the contract, and the module that is made of them. */
export interface InputFile {
  /** Name of the file; schemas of another file refer to it by that. */
  readonly name: string
  /** The generated module, below the package's `src`. */
  readonly module: string
}

const folder = join(root, 'packages/emulator')
/** How it is started, what its control interface takes, and what it writes about snapshots. The second refers to the first. */
const inputFiles: readonly InputFile[] = [
  { name: 'options.yaml', module: 'generated/options' },
  { name: 'control.yaml', module: 'generated/control/inputs' },
  { name: 'snapshot.yaml', module: 'generated/snapshot' },
]

/** The files that are read. */
export const inputPaths: readonly string[] = inputFiles.map(({ name }) => join(folder, name))

/** The schemas live in the emulator; the functions that they call, and the contract's own schemas, in the validator. */
const runtime = '@dbaas-valkey/validator/internal'
const targetsUri = 'contract:///targets.json'

/** @throws ContractError with the place in its file of what is not supported there */
export function emitInputs(contract: Contract): GeneratedFile[] {
  const documents = inputFiles.map((file) => ({
    ...file,
    schemas: parse(readFileSync(join(folder, file.name), 'utf8')) as JsonObject,
  }))
  try {
    return compileInputs(contract, documents)
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error
    const { pointer, message } = error
    const [schema = ''] = tokensOf(pointer)
    const { name } = documents.find(({ schemas }) => schema in schemas) ?? { name: '' }
    const file = relative(process.cwd(), join(folder, name))
    throw new ContractError([{ file, pointer, message }])
  }
}

/** A module for each file, with a value and a type for each of its schemas, and one with what to say of their issues. */
export function compileInputs(
  contract: Contract,
  files: readonly (InputFile & { readonly schemas: JsonObject })[],
): GeneratedFile[] {
  const documents = files.map(({ name, schemas }) => {
    const pointers = Object.keys(schemas).map((schema) => `#/${schema}`)
    return { uri: `contract:///${name}`, root: schemas, schemas: pointers }
  })
  const compiler = new Compiler(
    [
      { uri: contractUri, root: contract.document, schemas: [] },
      { uri: targetsUri, root: { enum: ['*', ...contract.operations.map(({ id }) => id)] } },
      ...documents,
    ],
    {
      formats: 'assert',
      allowedFormats: [],
      unknownKeywords: 'refuse',
      slowPatterns: 'refuse',
      reservedNames: publicNames,
      runtime,
    },
    keywords,
  )
  shareSchemas(compiler, contract)
  const modules = new Map(
    files.map(({ name, module }) => [`contract:///${name}`, new Module(module)]),
  )
  const inputs = documents.flatMap(({ uri, root: schemas }) =>
    Object.keys(schemas).map((name) => ({
      name,
      location: compiler.registry.at(uri, `#/${name}`),
      module: modules.get(uri) as Module,
    })),
  )
  for (const { name, location, module } of inputs)
    compiler.settle(location, { module, name: compiler.scope.take(name), type: name })
  for (const { name, location, module } of inputs) {
    const compiled = compiler.functionOf(location, asItStands, { module, name }, '')
    const own = module.export(name)
    const value = schemaOf(compiler, compiled, module, own)
    module.end(declaration(own, prefixed(ts`const ${own} = `, value)))
  }
  compiler.run()
  for (const { name, location, module } of inputs) {
    const own = module.export(name)
    const [first = '', ...rest] = typeOf(location, compiler.registry, modules)
    const head = ts`type ${own} =${first === '' ? '' : ' '}${first}`
    module.begin(declaration(own, head, ...rest), '')
  }
  const messages = new Module('generated/control/messages')
  const emitted = emitMessages(compiler.vocabulary, compiler.reported, messages, compiler.runtime)
  return [...modules.values(), emitted].map((made) => fileOf('emulator', made))
}

/** Has the contract's schemas called where the validator has them, instead of written once more. */
function shareSchemas(compiler: Compiler, contract: Contract): void {
  for (const { schema, name, file } of homesOf(compiler.scope, contract)) {
    const home = { module: new Module(`${runtime}/schemas/${file}`), name, type: name }
    compiler.settle(compiler.registry.at(contractUri, schema.pointer), home)
  }
}
