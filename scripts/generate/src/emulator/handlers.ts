import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { banner } from '@dbaas-valkey/source/banner'
import { comment } from '@dbaas-valkey/source/comment'
import { quote } from '@dbaas-valkey/source/quote'

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
