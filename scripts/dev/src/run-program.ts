import { spawn } from 'node:child_process'

/** How a program ended, and what it printed. */
export interface Ended {
  readonly succeeded: boolean
  /** Standard output and standard error, in the order in which they came. */
  readonly output: string
}

/**
 * Runs a program to its end. It has a process group of its own, so that Ctrl+C reaches it once, through the signal, and
 * so that the programs it started end with it.
 *
 * @param signal ends the program early
 */
export function runProgram(
  command: string,
  args: readonly string[],
  { cwd, signal }: { readonly cwd: string; readonly signal?: AbortSignal },
): Promise<Ended> {
  const child = spawn(command, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DO_NOT_TRACK: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
    } catch {
      // It has ended meanwhile.
    }
  }
  signal?.addEventListener('abort', end)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      signal?.removeEventListener('abort', end)
      resolve({ succeeded: code === 0, output })
    })
  })
}

/** `pnpm generate`, without pnpm. */
export function runGenerate(root: string, signal?: AbortSignal): Promise<Ended> {
  const args = ['scripts/run.mjs', 'generate/src/cli.ts']
  return runProgram(process.execPath, args, { cwd: root, ...(signal && { signal }) })
}
