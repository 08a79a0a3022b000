import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(
  new URL(
    'bin/dbaas-valkey-emulator.js',
    import.meta.resolve('@dbaas-valkey/emulator/package.json'),
  ),
)

/** Programs that give what follows a process namespace of its own, as each container has one. */
export const container = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc']

export const isRoot = process.getuid?.() === 0

export function hasContainers(): boolean {
  const [program = '', ...args] = container
  return spawnSync(program, [...args, 'true']).status === 0
}

export interface EmulatorProcess {
  readonly child: ChildProcess
  readonly endpoint: string
  /** Ends it with SIGKILL, and waits until it has ended. */
  kill(): Promise<void>
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>
}

export interface StartOptions {
  readonly args?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** A program that starts the emulator, and its arguments. */
  readonly within?: readonly string[]
}

/**
 * Starts the emulator's command.
 *
 * @throws with what it said when it did not start
 */
export async function startEmulator({
  args = [],
  env = {},
  within = [],
}: StartOptions = {}): Promise<EmulatorProcess> {
  const [program = '', ...rest] = [
    ...within,
    process.execPath,
    cli,
    '--port',
    '0',
    '--json',
    ...args,
  ]
  const child = spawn(program, rest, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += String(chunk)))
  const ended = once(child, 'close')
  const [first] = (await Promise.race([once(child.stdout, 'data'), ended])) as [unknown]
  if (!Buffer.isBuffer(first)) throw new Error(complaint)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    for (const pid of processes(child)) process.kill(pid, signal)
    await ended
  }
  return {
    child,
    endpoint: (JSON.parse(first.toString()) as { endpoint: string }).endpoint,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

/** What the `env` command of the emulator ends in. */
export function askForEnvironment(
  env: NodeJS.ProcessEnv,
  within: readonly string[] = [],
): { code: number | null; stdout: string; stderr: string } {
  const [program = '', ...args] = [...within, process.execPath, cli, 'env']
  const { status, stdout, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}

/** Does something with an empty folder, which is removed afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attack-')))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The emulator's process, which is a child of the one that made a container for it. */
function processes({ pid = 0 }: ChildProcess): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  const isContainer = readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === container[0]
  return isContainer ? children.map(Number) : [pid]
}
