import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { EmulatorError } from '../valkey/errors.js'
import { removeOldLogs } from './left-logs.js'
import { makeFolder } from './notice.js'

/** The variable that tells a detached process where its log is. */
const variable = 'DBAAS_VALKEY_EMULATOR_LOG'

/** The log of this process, when it is the detached one. */
export const logOfParent = process.send === undefined ? undefined : process.env[variable]

/**
 * Starts this program again in the background, in a session of its own, and returns when it is ready. Its output goes to a
 * file that only this user can read.
 *
 * @returns the exit code
 * @throws {@link EmulatorError} `DIRECTORY_UNUSABLE` when there is no place for the log, `START_FAILED`
 */
export async function startDetached(): Promise<number> {
  const log = await newLog()
  // What cannot be removed does not keep the emulator from starting.
  await removeOldLogs().catch(() => undefined)
  const file = openSync(log, 'ax', 0o600)
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    detached: true,
    env: { ...process.env, [variable]: log },
    stdio: ['ignore', file, file, 'ipc'],
  })
  closeSync(file)
  const interrupt = () => child.kill()
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  const ready = await new Promise<unknown>((resolve) => {
    child.once('message', resolve)
    child.once('error', () => resolve(undefined))
    child.once('exit', () => resolve(undefined))
  })
  if (typeof ready !== 'string') return failed(log)
  process.stdout.write(ready)
  child.disconnect()
  child.unref()
  return 0
}

/** Tells the process that started this one what it prints, and keeps the log under the name of the port. */
export function reportReady(text: string): void {
  process.send?.(text, () => process.disconnect())
}

/**
 * Gives the log of a detached emulator the name that its port has, in place of an earlier one's.
 *
 * @returns its path
 */
export function nameLog(log: string, port: number): string {
  const named = join(log, '..', `${port}-${process.pid}.log`)
  renameSync(log, named)
  return named
}

async function newLog(): Promise<string> {
  try {
    return join(await makeFolder(), `starting-${process.pid}-${Date.now()}.log`)
  } catch (cause) {
    throw new EmulatorError(
      'DIRECTORY_UNUSABLE',
      `A detached emulator has no place for its log: ${(cause as Error).message}. Set XDG_RUNTIME_DIR to a folder of yours.`,
      { cause },
    )
  }
}

/** What kept the emulator from starting is all that its log says. */
function failed(log: string): number {
  const said = readFileSync(log, 'utf8')
  rmSync(log, { force: true })
  process.stderr.write(said === '' ? 'The emulator ended while it was starting.\n' : said)
  return 1
}
