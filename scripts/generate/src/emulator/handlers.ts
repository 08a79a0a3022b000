import type { Contract, Operation } from '../../contract/model.js'
import { banner } from '../banner.js'
import { comment } from '../comment.js'
import { quote } from '../quote.js'

export function emitHandlers(contract: Contract): string {
  return `${banner}
${emitImport(contract)}
/** What the emulator implements: a handler for each operation of the contract, none more. */
export interface Handlers {
${contract.operations.map(emitHandler).join('\n')}}
`
}

function emitImport({ operations }: Contract): string {
  const names = [
    ...(operations.some(({ async }) => async) ? ['AsyncHandler'] : []),
    ...(operations.some(({ async }) => !async) ? ['Handler'] : []),
  ]
  return names.length === 0
    ? ''
    : `import type { ${names.join(', ')} } from '../http/api/handler.js'\n`
}

function emitHandler({ id, method, path, summary, async }: Operation): string {
  const words = summary === undefined ? '' : `: ${summary}`
  return `${comment(`\`${method} ${path}\`${words}`, '  ')}  ${quote(id)}: ${async ? 'AsyncHandler' : 'Handler'}<${quote(id)}>
`
}
