import { isValidated } from '@dbaas-valkey/contract/media-type'
import type { Body, Contract, Webhook } from '@dbaas-valkey/contract/model'
import { asItStands } from '@dbaas-valkey/json-schema/compile/compiled-function'
import type { Compiler } from '@dbaas-valkey/json-schema/compile/compiler'
import { schemaOf } from '@dbaas-valkey/json-schema/compile/schema-of'
import { block, declaration, doc } from '@dbaas-valkey/source/code'
import { prefixed, type Layout } from '@dbaas-valkey/source/layout'
import { propertyKey } from '@dbaas-valkey/source/literal'
import { Module } from '@dbaas-valkey/source/module'
import { methodNames, moduleNames, pascalCase } from '@dbaas-valkey/source/naming'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { operationNames } from './names.js'
import { contractUri, type EmittedSchema } from './schemas.js'
import type { TypeSource } from './type-source.js'

/**
 * A module for the payload of each webhook, and one that has them all by name and method; none where the contract has no
 * webhooks. A payload is validated as its schema stands: who sends it is neither the client nor what answers one.
 */
export function emitWebhooks(
  compiler: Compiler,
  { webhooks }: Contract,
  schemas: readonly EmittedSchema[],
  types: TypeSource,
): Module[] {
  if (webhooks.length === 0) return []
  const methods = methodNames(
    webhooks.map(({ name, method }) => `${name}-${method.toLowerCase()}-payload`),
  )
  const files = moduleNames(methods)
  const names = operationNames(methods)
  const all = new Module('generated/webhooks')
  const modules: Module[] = []
  const payloads = webhooks.map((webhook, index): Layout => {
    const { body } = webhook
    if (body === undefined || !isValidated(body)) return 'undefined'
    const module = new Module(`generated/webhooks/${files[index]}`)
    const name = names[index] ?? ''
    compiler.attempt(() => emitPayload(compiler, schemas, types, module, { webhook, body, name }))
    modules.push(module)
    return all.import(module, name)
  })
  const table = all.export('webhooks')
  const byName = [...new Set(webhooks.map(({ name }) => name))]
  const entries = byName.flatMap((name) => [
    ts`${propertyKey(name)}: {`,
    ...webhooks.flatMap((webhook, index) =>
      webhook.name === name
        ? [prefixed(`  ${webhook.method.toLowerCase()}: `, ts`${payloads[index] as Snippet},`)]
        : [],
    ),
    '},',
  ])
  all.add(
    doc('For each webhook: the validator of its payload, by method.'),
    declaration(table, ...block(ts`const ${table} = {`, entries)),
  )
  return [...modules, all]
}

function emitPayload(
  compiler: Compiler,
  schemas: readonly EmittedSchema[],
  source: TypeSource,
  module: Module,
  given: { readonly webhook: Webhook; readonly body: Body; readonly name: string },
): void {
  const { webhook, body, name } = given
  const location = compiler.registry.at(contractUri, body.pointer)
  const user = { module, name: pascalCase(name) }
  const compiled = compiler.functionOf(location, asItStands, user, '')
  const component = schemas.find((schema) => compiled.type === schema.name)
  const type = source.ofPart(module, { webhook, mediaType: body.mediaType }, compiled)
  const value = component
    ? module.import(component.module, component.name)
    : schemaOf(compiler, compiled, module, type)
  const own = module.export(name)
  module.end(
    doc(`The payload of the webhook \`${webhook.name}\`.`),
    declaration(own, prefixed(ts`const ${own} = `, value)),
  )
}
