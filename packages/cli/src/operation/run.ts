import type { OperationEntry } from '../catalogue.js'
import { isSet, type Given } from '../command.js'
import { printerFor } from '../output/print.js'
import { withProgress } from '../output/progress.js'
import { openSession } from '../session/open.js'
import { interrupted } from '../signals.js'
import { confirm } from './confirm.js'
import { printDryRun } from './dry-run.js'
import { follow } from './follow.js'
import type { Input } from './input.js'
import { watch } from './watch.js'

/** Runs one operation: asks where it destroys, sends it, waits where that was asked for, and prints the answer. */
export async function runOperation(
  entry: OperationEntry,
  input: Input,
  given: Given,
): Promise<void> {
  const print = await printerFor(entry, given)
  if (isSet(given, 'dry-run')) return printDryRun(entry, input, given)
  if (entry.effect === 'destroy') await confirm(entry, input, given)
  const session = await openSession(given, { unsigned: entry.unsigned === true })
  const { calls } = await import('../generated/calls.js')
  const call = calls[entry.id]
  if (call === undefined) throw new Error(`There is no call for ${entry.id}.`)
  const send = (what: Input): Promise<unknown> =>
    call(session, what as never, { signal: interrupted })
  if (isSet(given, 'follow')) return follow(entry, input, send, print)
  if (isSet(given, 'watch')) return watch(() => send(input), print)
  const answer = await withProgress(entry.summary, given, () => send(input))
  if (!isSet(given, 'wait')) return print.answer(answer)
  const { waitForOperation } = await import('./wait.js')
  return print.answer(await waitForOperation(session, answer, given))
}
