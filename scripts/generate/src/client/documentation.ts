import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { doc, type Code } from '@dbaas-valkey/source/code'

import { exampleCall } from './example.js'

/** What it does, what can be repeated, what to wait for, an example: for a method, or for a standalone function. */
export function documentation(
  contract: Contract,
  operation: Operation,
  kind: 'method' | 'function',
): Code {
  const { summary, description, deprecated, retrySafe, async } = operation
  const paragraphs = [
    summary && sentence(summary),
    description,
    async ? 'The answer is an Operation; the change is done when `wait` returns.' : '',
    retrySafe
      ? ''
      : 'Doing it twice is not the same as doing it once, so it is not sent again when its answer is lost: the call ends with an `AmbiguousError`.',
    deprecated ? '@deprecated' : '',
    '@example',
  ]
  return doc(paragraphs.filter(Boolean).join('\n\n'), exampleCall(contract, operation, kind))
}

function sentence(summary: string): string {
  return /[.!?]$/.test(summary) ? summary : `${summary}.`
}
