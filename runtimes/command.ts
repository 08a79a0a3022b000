/** The command line, packed and installed, on the runtimes that run programs. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

import type { Finding } from './suite/harness.js'

const program = join(import.meta.dirname, 'node_modules/@dbaas-valkey/cli/bin/dbaas-valkey.js')
const execute = promisify(execFile)

interface Case {
  readonly words: readonly string[]
  /** What its output has in it. */
  readonly want: string
  /** What it exits with; 0 unless given. */
  readonly exit?: number
  /** The runtime that cannot do it, and why. */
  readonly except?: readonly [runtime: string, why: string]
}

const cases: readonly Case[] = [
  { words: ['--help'], want: 'USAGE' },
  { words: ['service', 'create', '--help'], want: '--plan string' },
  { words: ['service', 'create', 'cache', '--plan', 'startup-4'], want: '"state": "success"' },
  { words: ['service', 'show', 'cache', '-o', 'yaml'], want: 'name: cache' },
  { words: ['service', 'list', '--query', '"dbaas-services"[].name', '-o', 'text'], want: 'cache' },
  { words: ['service', 'list', '-o', 'table'], want: 'NAME' },
  { words: ['url', 'cache'], want: 'valkeys://default:' },
  { words: ['whoami'], want: 'EXOSCALE_API_KEY' },
  { words: ['__complete', 'service', 'show', ''], want: 'cache' },
  { words: ['service', 'create', 'x', '--dry-run', '--plan', 'startup-4'], want: 'curl' },
  { words: ['service', 'create', 'x'], want: 'plan is missing', exit: 4 },
  { words: ['service', 'delete', 'cache'], want: '--yes', exit: 5 },
  { words: ['service', 'show', 'nope'], want: 'does not exist', exit: 14 },
  {
    words: ['connect', 'cache', '--', 'PING'],
    want: 'PONG',
    except: ['Bun', "the emulator's authority constrains names in a way that it does not know"],
  },
  { words: ['service', 'delete', 'cache', '--yes'], want: '"state": "success"' },
]

/** Runs each case with a runtime, against an emulator. */
export async function runCommands(
  name: string,
  runtime: readonly string[],
  variables: Variables,
): Promise<Finding[]> {
  const [command = '', ...args] = runtime
  const findings: Finding[] = []
  for (const { words, want, exit = 0, except } of cases) {
    const what = `dbaas-valkey ${words.join(' ')}`
    const { code, output } = await outcome(command, [...args, program, ...words], variables)
    const isRight = code === exit && output.includes(want)
    const isExcepted = except?.[0] === name && !isRight
    const problem = `exit ${code} instead of ${exit}, with: ${output}`
    findings.push({
      name: what,
      problem: isRight || isExcepted ? '' : problem,
      note: isExcepted ? `left out: ${except[1]}` : undefined,
    })
  }
  return findings
}

/** What leads a program to the emulator. */
export interface Variables {
  readonly EXOSCALE_API_KEY: string
  readonly EXOSCALE_API_SECRET: string
  readonly EXOSCALE_API_ENDPOINT: string
  readonly EXOSCALE_ZONE: string
}

async function outcome(
  command: string,
  words: readonly string[],
  { EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_API_ENDPOINT, EXOSCALE_ZONE }: Variables,
): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    EXOSCALE_API_KEY,
    EXOSCALE_API_SECRET,
    EXOSCALE_API_ENDPOINT,
    EXOSCALE_ZONE,
  }
  try {
    const { stdout, stderr } = await execute(command, words, { env, timeout: 60_000 })
    return { code: 0, output: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: `${stdout}${stderr}` }
  }
}
