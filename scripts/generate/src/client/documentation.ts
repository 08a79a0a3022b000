import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { comment } from '@dbaas-valkey/source/comment'
import { exampleCall } from './example.js'

/** What it does, what can be repeated, what to wait for, an example: for a method, or for a standalone function. */
export function documentation(
  contract: Contract,
  operation: Operation,
  kind: 'method' | 'function',
): string {
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
  const indent = kind === 'method' ? '  ' : ''
  // Code keeps its lines and their indentation, which the wrapping of prose would undo.
  const code = exampleCall(contract, operation, kind).replaceAll('*/', '*\\/').split('\n')
  const end = `${indent} */\n`
  return [
    comment(paragraphs.filter(Boolean).join('\n\n'), indent).slice(0, -end.length),
    ...code.map((line) => `${indent} * ${line}\n`),
    end,
  ].join('')
}

function sentence(summary: string): string {
  return /[.!?]$/.test(summary) ? summary : `${summary}.`
}
