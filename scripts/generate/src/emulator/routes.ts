import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import { effects, type Contract, type Operation } from '@dbaas-valkey/contract/model'
import { block, declaration, doc, type Code } from '@dbaas-valkey/source/code'
import { Module } from '@dbaas-valkey/source/module'
import { quote } from '@dbaas-valkey/source/quote'
import { ts } from '@dbaas-valkey/source/snippet'

import { successResponse } from './success.js'

export function emitRoutes({ operations }: Contract): Module {
  const module = new Module('generated/routes')
  const route = module.export('Route')
  const routes = module.export('routes')
  const id = module.export('OperationId')
  module.add(declaration(route, ...block(ts`interface ${route} {`, members)))
  module.add(
    doc('Every operation of the contract: where it lives and how it is called.'),
    declaration(
      routes,
      ...block(
        ts`const ${routes} = {`,
        operations.flatMap(emitRoute),
        ts`} as const satisfies Record<string, ${route}>`,
      ),
    ),
  )
  module.add(declaration(id, ts`type ${id} = keyof typeof ${routes}`))
  return module
}

const members: readonly Code[] = [
  'readonly method: string',
  doc("The path template below the API's prefix."),
  'readonly path: string',
  doc('Whether the request must carry a signature.'),
  'readonly signed: boolean',
  doc('Whether a success answers with an Operation that goes on after the answer.'),
  'readonly async: boolean',
  "readonly body: 'required' | 'optional' | 'none'",
  doc('The status of a success.'),
  'readonly success: number',
  doc('What a success does (`x-effect`); absent where the contract does not say.'),
  `readonly effect?: ${effects.map(quote).join(' | ')}`,
]

function emitRoute(operation: Operation): readonly Code[] {
  assertJson(operation)
  const { id, method, path, signed, async } = operation
  const fields = [
    `method: ${quote(method)},`,
    `path: ${quote(path)},`,
    `signed: ${signed},`,
    `async: ${async},`,
    `body: ${quote(bodyPresence(operation))},`,
    `success: ${successResponse(operation).status},`,
    ...(operation.effect === undefined ? [] : [`effect: ${quote(operation.effect)},`]),
  ]
  return block(`${quote(id)}: {`, fields, '},')
}

function bodyPresence({ body }: Operation): string {
  if (body === undefined) return 'none'
  return body.required ? 'required' : 'optional'
}

function assertJson({ body, pointer }: Operation): void {
  if (body === undefined || body.mediaType === 'application/json') return
  throw new UnsupportedError(
    `${pointer}/requestBody`,
    `The emulator reads JSON bodies only, not ${body.mediaType}: describe the body as application/json.`,
  )
}
