/**
 * A plugin for hey-api's generator, `@hey-api/openapi-ts`.
 *
 * @packageDocumentation
 */
import { join } from 'node:path'

import { $, definePluginConfig, type OperationContext } from '@hey-api/openapi-ts'

import { compile } from '../compile.js'
import type { CompileOptions } from '../options.js'
import { writeCompiled } from '../write.js'
import { checksFile } from './checks.js'
import { operationIdOf } from './operation-id.js'

/** What can be said of the validators that the plugin writes. */
export type ValidatorsOptions = Pick<CompileOptions, 'allowedFormats' | 'jsonSchema' | 'messages'>

const folder = 'validators'

const define = definePluginConfig({
  name: '@dbaas-valkey/compiler',
  config: {},
  dependencies: ['@hey-api/typescript'],
  // Found by `validator: true` of hey-api's SDK.
  tags: ['validator'],
  api: {
    createRequestValidator: (context) => call('checkRequest', context),
    createResponseValidator: (context) => call('checkResponse', context),
  },
  async handler({ plugin }) {
    const { spec, config } = plugin.context
    const compiled = await compile({ ...(plugin.config as ValidatorsOptions), input: spec })
    const files = [...compiled.files, checksFile]
    await writeCompiled({ ...compiled, files }, join(config.output.path, folder))
  },
})

/**
 * Writes validators beside what hey-api writes, in `validators/`. With `validator: true`, hey-api's SDK calls them for each
 * request and each answer.
 *
 * @example
 * // openapi-ts.config.ts
 * import { validators } from '@dbaas-valkey/compiler/hey-api'
 * import { defineConfig } from '@hey-api/openapi-ts'
 *
 * export default defineConfig({
 *   input: 'openapi.yaml',
 *   output: 'src/client',
 *   plugins: ['@hey-api/client-fetch', validators(), { name: '@hey-api/sdk', validator: true }],
 * })
 */
export function validators(options: ValidatorsOptions = {}): { readonly name: never } {
  return define(options)
}

/** `async (data) => checkResponse(operations['list-pets'], data)` */
function call(check: string, { plugin, operation }: OperationContext) {
  const checks = plugin.symbolOnce(check, { external: `./${folder}/hey-api.js` })
  const operations = plugin.symbolOnce('operations', { external: `./${folder}/operations.js` })
  const own = $(operations).attr(operationIdOf(plugin.context.spec, operation))
  return $.func().async().param('data').do($(checks).call(own, 'data').return())
}
