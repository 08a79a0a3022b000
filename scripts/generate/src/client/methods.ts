import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { banner } from '@dbaas-valkey/source/banner'
import { documentation } from './documentation.js'
import { inputName, moduleName, outputName } from './names.js'
import { inputOf } from './shape.js'

/** The methods of a client, with their documentation; what they do is in the descriptors. */
export function emitMethods(contract: Contract): string {
  const { operations } = contract
  const imports = operations.map(
    (operation) => `import type {
  ${inputName(operation)},
  ${outputName(operation)},
} from './operations/${moduleName(operation)}.js'
`,
  )
  const declarations = operations.map(
    (
      operation,
    ) => `${documentation(contract, operation, 'method')}  readonly ${operation.methodName}: (
    input${isOptional(contract, operation) ? '?' : ''}: ${inputName(operation)},
    options?: CallOptions,
  ) => Promise<${outputName(operation)}>
`,
  )
  return `${banner}import type { CallOptions } from '../core/call-options.js'
${imports.join('')}
/** One method for each operation of the contract. */
export interface Methods {
${declarations.join('\n')}}
`
}

function isOptional(contract: Contract, operation: Operation): boolean {
  return inputOf(contract, operation).every(({ required }) => !required)
}
