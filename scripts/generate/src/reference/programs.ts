import type { Contract, Operation } from '@dbaas-valkey/contract/model'

import { commandCall } from './command.js'
import { goCall } from './go.js'
import { javaCall } from './java.js'
import { pythonCall } from './python.js'
import { curlCall, exoCall } from './shell.js'
import { typescriptCall } from './typescript.js'

/** A program that calls an operation once. */
export interface Program {
  /** As the heading names it. */
  readonly language: string
  /** The language of its block of code. */
  readonly fence: string
  /** Undefined for what is not a file of its own: its folder and its ending. */
  readonly file?: readonly [folder: string, ending: string]
  readonly text: string
}

/** In the order in which the reference shows them. Those for Go, Python and Java only where the vendor's libraries are linked. */
export function programsOf(contract: Contract, operation: Operation): Program[] {
  const typescript = typescriptCall(contract, operation)
  const all: readonly (Omit<Program, 'text'> & { text: string | undefined })[] = [
    { language: 'TypeScript', fence: 'ts', file: ['typescript', 'ts'], text: typescript },
    // The program has no types, so that it is JavaScript as it stands.
    { language: 'JavaScript', fence: 'js', file: ['javascript', 'mjs'], text: typescript },
    { language: 'curl', fence: 'sh', text: curlCall(contract, operation) },
    { language: 'Command line', fence: 'sh', text: commandCall(contract, operation) },
    // The vendor's own command line.
    { language: 'exo', fence: 'sh', text: exoCall(contract, operation) },
    { language: 'Go', fence: 'go', file: ['go', 'go'], text: goCall(contract, operation) },
    {
      language: 'Python',
      fence: 'py',
      file: ['python', 'py'],
      text: pythonCall(contract, operation),
    },
    {
      language: 'Java',
      fence: 'java',
      file: ['java', 'java'],
      text: javaCall(contract, operation),
    },
  ]
  return all.filter((program): program is Program => program.text !== undefined)
}
