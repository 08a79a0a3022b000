/** `pnpm contract:new-operation`: writes what an operation needs, generates, and prints what is left to do. */
import { join } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'

import { runGenerate, runProgram } from '../run-program.js'
import { readArguments, usage, UsageError } from './arguments.js'
import { ask } from './ask.js'
import { checked, missing } from './check.js'
import { readKnown } from './known.js'
import { report } from './left-to-do.js'
import { plan } from './plan.js'
import { writeAll } from './write-all.js'

async function main(): Promise<void> {
  const { help, ...given } = readArguments(process.argv.slice(2))
  if (help) return void process.stdout.write(usage)
  const known = readKnown(root)
  const onTerminal = process.stdin.isTTY && process.stdout.isTTY
  const asks = onTerminal && missing(given).length > 0
  const operation = checked(asks ? await ask(given, known) : given, known)
  const texts = plan(root, operation, known)
  const files = [...texts.keys()]
  const generated = await writeAndGenerate(texts)
  process.stdout.write(report(operation, known, files, generated))
}

/** Leaves the repository as it was when the new contract cannot be generated from. */
async function writeAndGenerate(texts: ReadonlyMap<string, string>): Promise<string> {
  const interrupted = new AbortController()
  const interrupt = () => interrupted.abort()
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  const undo = writeAll(root, texts)
  try {
    const { signal } = interrupted
    const prettier = join(root, 'node_modules', '.bin', 'prettier')
    const format = ['--write', '--log-level', 'warn', ...texts.keys()]
    const steps = [
      () => runProgram(prettier, format, { cwd: root, signal }),
      () => runGenerate(root, signal),
    ]
    let last = ''
    for (const step of steps) {
      const { succeeded, output } = await step()
      if (signal.aborted) throw new UsageError('Interrupted.')
      if (!succeeded) throw new UsageError(output.trimEnd())
      last = output
    }
    return last
  } catch (error) {
    undo()
    await runGenerate(root)
    if (error instanceof UsageError)
      throw new UsageError(`${error.message}\nThe repository is as it was before.`)
    throw error
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
