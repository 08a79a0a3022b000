import { spawn, type SpawnOptions } from 'node:child_process'
import { join } from 'node:path'

import { CommandError } from '@dbaas-valkey/contract/command'
import { root } from '@dbaas-valkey/contract/paths'

export interface ProgramEnd {
  readonly code: number | null
  /** Standard output and standard error, as they came. */
  readonly output: string
}

/** Runs a program to its end and collects what it prints. Without a shell, so that nothing needs quoting. */
export async function tryRun(
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env' | 'timeout'> = {},
): Promise<ProgramEnd> {
  const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, output }
}

/** @throws {@link CommandError} with all that was printed, when the program does not end with 0 */
export async function run(
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'> = {},
): Promise<string> {
  const { code, output } = await tryRun(command, args, options)
  if (code !== 0) {
    throw new CommandError(`${command} ${args.join(' ')} ended with ${code}:\n${output.trim()}`)
  }
  return output
}

/** A program of the workspace's own tools. */
export function tool(name: string): string {
  return join(root, 'node_modules', '.bin', name)
}
