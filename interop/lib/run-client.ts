import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import type { Finding, InteropClient, Workspace } from './client.js'
import { startEmulatorProcess } from './emulator.js'
import { execute, executeOrThrow } from './execute.js'
import { missingOperations, readFindings } from './findings.js'

const root = resolve(import.meta.dirname, '../..')
/** A build may have to download its libraries first. */
const prepareTimeLimit = 900
const programTimeLimit = 120

export interface ClientResult {
  readonly client: InteropClient
  readonly findings: readonly Finding[]
  /** Seconds that building and installing took. */
  readonly prepareSeconds: number
  /** Seconds from the start of the emulator to the end of the program. */
  readonly runSeconds: number
  /** What the program printed; for people, where something failed. */
  readonly output: string
}

/** Builds a client and runs it against an emulator of its own. What goes wrong is a finding, never an exception. */
export async function runClient(client: InteropClient): Promise<ClientResult> {
  const workspace = await openWorkspace(client)
  const started = performance.now()
  const problem = await prepare(client, workspace)
  const prepared = performance.now()
  const { findings, output } =
    problem === undefined
      ? await runProgram(client, workspace)
      : { findings: [fault('the build', problem)], output: problem }
  return {
    client,
    findings,
    output,
    prepareSeconds: (prepared - started) / 1000,
    runSeconds: (performance.now() - prepared) / 1000,
  }
}

async function openWorkspace({ name }: InteropClient): Promise<Workspace> {
  const source = join(root, 'interop', name)
  const cache = join(root, 'node_modules/.cache/interop', name)
  await mkdir(cache, { recursive: true })
  return {
    source,
    cache,
    execute: (command) => executeOrThrow({ cwd: source, ...command }, prepareTimeLimit),
  }
}

/** Returns what went wrong, if something did. */
async function prepare(client: InteropClient, workspace: Workspace): Promise<string | undefined> {
  try {
    await client.prepare?.(workspace)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function runProgram(
  client: InteropClient,
  workspace: Workspace,
): Promise<Pick<ClientResult, 'findings' | 'output'>> {
  const emulator = await startEmulatorProcess()
  try {
    const command = client.program(workspace)
    const { code, stdout, output } = await execute(
      { cwd: workspace.source, ...command, env: { ...emulator.env, ...command.env } },
      client.timeLimit ?? programTimeLimit,
    )
    const findings = readFindings(stdout)
    if (client.coversEveryOperation) findings.push(...missingOperations(findings))
    if (code !== 0) findings.push(fault('the program', `it ended with ${code}`))
    if (findings.length === 0) findings.push(fault('the program', 'it reported nothing'))
    return { findings, output }
  } finally {
    await emulator.stop()
  }
}

function fault(operation: string, failed: string): Finding {
  return { operation, passed: false, failed }
}
