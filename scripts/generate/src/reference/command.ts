import type { Contract, Operation } from '@dbaas-valkey/contract/model'

import { entryOf } from '../catalogue/index.js'
import { exampleLines } from '../cli/examples.js'

/** The call with our own command line; undefined where the contract names no command. */
export function commandCall(contract: Contract, operation: Operation): string | undefined {
  if (operation.command === undefined || operation.effect === undefined) return undefined
  return exampleLines(entryOf(contract, operation))[0]
}
