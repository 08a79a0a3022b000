import { spawn } from 'node:child_process'

import type { Command } from './client.js'

export interface ProgramEnd {
  /** The exit code; null when a signal ended the program. */
  readonly code: number | null
  readonly stdout: string
  /** Standard output and standard error, as they came. */
  readonly output: string
}

/**
 * Runs a program to its end, without a shell. Past the time limit it is killed together with what it started.
 *
 * @param timeLimit in seconds
 */
export async function execute(
  { command, args, cwd, env }: Command,
  timeLimit: number,
): Promise<ProgramEnd> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let stdout = ''
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
  const timer = setTimeout(() => {
    output += `\n${command} was ended: it took more than ${timeLimit} s.\n`
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }, timeLimit * 1000)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    return { code, stdout, output }
  } finally {
    clearTimeout(timer)
  }
}

/** @throws with all that was printed, when the program does not end with 0 */
export async function executeOrThrow(command: Command, timeLimit: number): Promise<string> {
  const { code, stdout, output } = await execute(command, timeLimit)
  if (code === 0) return stdout
  const line = [command.command, ...command.args].join(' ')
  throw new Error(`${line} ended with ${code}:\n${output.trim()}`)
}
