import type { Contract } from '@dbaas-valkey/contract/model'
import { fileOf, type GeneratedFile } from '@dbaas-valkey/source/file'

import { emitContract, emitDescriptors, emitOperations } from './contract.js'
import { emitMethods } from './methods.js'
import { emitOperation } from './operation.js'

/**
 * The client's part of the contract: a module for each operation, so that a bundle holds only what is called, and the
 * methods that make one client of them.
 */
export function emitClient(contract: Contract): GeneratedFile[] {
  return [
    ...contract.operations.map((operation) => emitOperation(contract, operation)),
    emitContract(contract),
    emitDescriptors(contract),
    emitMethods(contract),
    emitOperations(contract),
  ].map((module) => fileOf('client', module))
}
