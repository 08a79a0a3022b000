import { spawn, type SpawnOptions } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { constants as system } from 'node:os'
import { delimiter, join } from 'node:path'

import { leaveSignals } from '../signals.js'

/** Returns the first of these programs that is on PATH. */
export async function findProgram(names: readonly string[]): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return undefined
}

/** Runs a program that takes over our input, output and signals. Ends with its exit code. */
export async function become(
  program: string,
  words: readonly string[],
  options: SpawnOptions = {},
): Promise<void> {
  const child = spawn(program, words, { ...options, stdio: 'inherit' })
  leaveSignals((signal) => child.kill(signal))
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : system.signals[signal])),
    )
  })
}
