import { createInterface } from 'node:readline/promises'

import type { OperationEntry } from '../catalogue.js'
import { isSet, type Given } from '../command.js'
import { Failure } from '../failure/failure.js'
import { interrupted } from '../signals.js'
import { isTerminal, printable } from '../terminal.js'
import type { Input } from './input.js'

/**
 * Asks the person at the terminal before something is destroyed.
 *
 * @throws Failure `NOT_CONFIRMED` when the answer is no, and when there is nobody to ask and no `--yes`
 */
export async function confirm(entry: OperationEntry, input: Input, given: Given): Promise<void> {
  if (isSet(given, 'yes')) return
  const what = [
    ...entry.words,
    ...entry.arguments.map(({ name }) => printable(String(input[name]))),
  ].join(' ')
  if (!isTerminal(process.stdin) || !isTerminal(process.stderr)) {
    throw new Failure(
      'NOT_CONFIRMED',
      `"${what}" destroys something, and there is no terminal to ask on. Nothing was sent. Say --yes to do it unasked.`,
    )
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  // The line editor takes Ctrl+C for itself.
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  try {
    const answer = await terminal.question(`${entry.description}\nReally ${what}? (y/N) `, {
      signal: interrupted,
    })
    if (/^y(?:es)?$/i.test(answer.trim())) return
  } finally {
    terminal.close()
  }
  throw new Failure('NOT_CONFIRMED', 'Not confirmed. Nothing was sent.')
}
