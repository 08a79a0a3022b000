import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEmulator, type Emulator, type EmulatorOptions } from '@dbaas-valkey/emulator'

/** The program as it is installed. */
export const program = join(import.meta.dirname, '../../bin/dbaas-valkey.js')

/** What a program printed, and what it ended with. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Standard input; empty unless given. */
  readonly input?: string
  readonly cwd?: string | undefined
}

/** A home of its own: no account and no cache of the person who runs the tests. */
const home = mkdtempSync(join(tmpdir(), 'cli-home-'))

/** Runs any program to its end. */
export function runProgram(
  command: string,
  words: readonly string[],
  { env, input = '', cwd }: RunOptions = {},
): Promise<Ended> {
  return ended(startProgram(command, words, { env, cwd }), input)
}

export function startProgram(
  command: string,
  words: readonly string[],
  { env, cwd }: Omit<RunOptions, 'input'> = {},
): ChildProcess {
  return spawn(command, words, { env: environment(env), ...(cwd !== undefined && { cwd }) })
}

export function ended(child: ChildProcess, input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let out = ''
    let err = ''
    child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.stdin?.on('error', () => undefined).end(input)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}

/** Runs `dbaas-valkey`. */
export function cli(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return runProgram(process.execPath, [program, ...words], options)
}

/** Runs a line of a shell, in which `dbaas-valkey` is ours. */
export function shell(line: string, options: RunOptions = {}, name = 'bash'): Promise<Ended> {
  const ours = `dbaas-valkey() { "${process.execPath}" "${program}" "$@"; }; `
  return runProgram(name, ['-c', ours + line], options)
}

/** Runs a line as on a terminal, which types what is given. */
export function onTerminal(line: string, options: RunOptions = {}): Promise<Ended> {
  const command = `"${process.execPath}" "${program}" ${line}`
  return runProgram('script', ['-qec', command, '/dev/null'], options)
}

/** An emulator whose operations are done at once. */
export function startCloud(options: EmulatorOptions = {}): Promise<Emulator> {
  return startEmulator({ operations: 'at-once', ...options })
}

/** What leads the program to an emulator. */
export function pointedTo(emulator: Emulator): Record<string, string> {
  const { EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_API_ENDPOINT, EXOSCALE_ZONE } =
    emulator.env
  return { EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_API_ENDPOINT, EXOSCALE_ZONE }
}

function environment(env: RunOptions['env'] = {}): NodeJS.ProcessEnv {
  const { PATH } = process.env
  return { PATH, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), TERM: 'xterm', ...env }
}
