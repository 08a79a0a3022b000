import type { Contract } from '@dbaas-valkey/contract/model'
import type { GeneratedFile } from '@dbaas-valkey/source/file'
import { emitContract, emitDescriptors, emitOperations } from './contract.js'
import { emitMethods } from './methods.js'
import { moduleName } from './names.js'
import { emitOperation } from './operation.js'

/**
 * The client's part of the contract: a module for each operation, so that a bundle holds only what is called, and the
 * methods that make one client of them.
 */
export function emitClient(contract: Contract): GeneratedFile[] {
  return [
    ...contract.operations.map((operation) =>
      file(`operations/${moduleName(operation)}.ts`, emitOperation(contract, operation)),
    ),
    file('contract.ts', emitContract(contract)),
    file('descriptors.ts', emitDescriptors(contract)),
    file('methods.ts', emitMethods(contract)),
    file('operations.ts', emitOperations(contract)),
  ]
}

function file(name: string, text: string): GeneratedFile {
  return { package: 'client', path: `src/generated/${name}`, text }
}
