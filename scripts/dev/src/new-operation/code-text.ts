import type { Known } from './known.js'
import { functionName, pathParameters, type NewOperation } from './request.js'

/** The row of `spec/test/facts/operations.ts`. */
export function operationFacts(operation: NewOperation, { parameters }: Known): string {
  const { operationId, method, path, tag, body, answer, retrySafe } = operation
  const words = pathParameters(path).map(
    (name) => `'${name}': '${parameters.get(name)?.schema ?? 'string'}'`,
  )
  return `  '${operationId}': {
    method: '${method.toUpperCase()}',
    path: '${path}',
    tag: '${tag}',
    parameters: {${words.join(', ')}},
${body === undefined ? '' : `    body: '${body}',\n`}    answer: '${answer}',
    retrySafe: ${retrySafe},
    async: ${operation.async},
    effect: '${operation.effect}',
    command: '${operation.command.join(' ')}',
    signed: true,
  },
`
}

/** The emulator's handler, which says that there is none yet. */
export function handlerText({ operationId }: NewOperation): string {
  return `import type { Handlers } from '../../../generated/handlers.js'
import { Refusal } from '../problem.js'

export const ${functionName(operationId)}: Handlers['${operationId}'] = () => {
  throw new Refusal(501, 'The emulator does not implement ${operationId} yet')
}
`
}

/**
 * The emulator's table of handlers with the new one in it.
 *
 * @throws when the table is not where it was
 */
export function withHandler(table: string, { operationId }: NewOperation): string {
  const name = functionName(operationId)
  const end = table.lastIndexOf('\nimport ') + 1
  const afterImports = table.indexOf('\n', table.indexOf(' from ', end)) + 1
  const imported = `${table.slice(0, afterImports)}import { ${name} } from './${operationId}.js'\n${table.slice(afterImports)}`
  const rows = [...imported.matchAll(/^ {2}'([a-z0-9-]+)': /gm)]
  const next = rows.find(([, id = '']) => id > operationId)
  const place = next?.index ?? imported.lastIndexOf('}\n')
  if (end === 0 || rows.length === 0) throw new Error('The table of handlers was not found.')
  return `${imported.slice(0, place)}  '${operationId}': ${name},\n${imported.slice(place)}`
}
