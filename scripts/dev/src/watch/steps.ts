import { join } from 'node:path'

import { runGenerate, runProgram } from '../run-program.js'

/** A step that failed, with a line for each error: file, place, and what is wrong there. */
export class StepFailed extends Error {
  readonly code = 'STEP_FAILED'

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'))
  }
}

/**
 * Writes what is generated.
 *
 * @returns what became of the files, in a sentence
 * @throws {@link StepFailed} with file, JSON pointer and sentence for each problem of the contract
 */
export async function generate(root: string, signal: AbortSignal): Promise<string> {
  const { succeeded, output } = await runGenerate(root, signal)
  const lines = linesOf(output)
  if (!succeeded) throw new StepFailed(lines)
  return lines.at(-1) ?? ''
}

/**
 * Compiles the packages that changed.
 *
 * @throws {@link StepFailed} with file, line, column and the compiler's sentence for each error
 */
export async function build(root: string, signal: AbortSignal): Promise<string> {
  const turbo = join(root, 'node_modules', '.bin', 'turbo')
  const args = ['run', 'build', '--filter=./packages/*', '--output-logs=errors-only']
  const logs = ['--log-prefix=task', '--log-order=grouped']
  const { succeeded, output } = await runProgram(turbo, [...args, ...logs], { cwd: root, signal })
  if (!succeeded) throw new StepFailed(compilerErrors(output))
  const [, cached, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(output) ?? []
  return `${Number(total) - Number(cached)} of ${total} tasks had something to do`
}

/** Turbo's log as lines of the compiler with paths from the root; the whole log when the compiler says nothing. */
function compilerErrors(output: string): string[] {
  const errors = linesOf(output).flatMap((line) => {
    const found = /^@dbaas-valkey\/([\w-]+):build: (\S+\(\d+,\d+\): error TS.*)$/.exec(line)
    return found ? [`packages/${found[1]}/${found[2]}`] : []
  })
  return errors.length > 0 ? errors : linesOf(output)
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
