import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { executeOrThrow } from './execute.js'

const program = fileURLToPath(
  new URL('../../packages/emulator/bin/dbaas-valkey-emulator.js', import.meta.url),
)

export interface RunningEmulator {
  /** What the `env` command prints. */
  readonly env: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/**
 * Starts the built emulator as its users do: as a process, asked by its `env` command for the environment of clients.
 *
 * @param options more of the command's own
 */
export async function startEmulatorProcess(
  options: readonly string[] = [],
): Promise<RunningEmulator> {
  const child = spawn(process.execPath, [program, '--port', '0', '--json', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(() => {
      throw new Error('The emulator ended before it was ready.')
    }),
  ])) as [string]
  const { port } = new URL((JSON.parse(line) as { endpoint: string }).endpoint)
  const printed = await executeOrThrow(
    { command: process.execPath, args: [program, 'env', '--port', port, '--json'] },
    30,
  )
  return {
    env: JSON.parse(printed) as Record<string, string>,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
