import { readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { OpenError } from './errors.js'

const fileName = 'lock'
/** Fields of `/proc/PID/stat`, counted after the command's closing bracket: the state, and when the process began. */
const stateField = 0
const startField = 19

/** What the system tells of a process; nothing, outside Linux. */
function fieldsOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** What tells a process from a later one with the same number, where the system says so. */
function startOf(pid: number): string {
  return fieldsOf(pid)[startField] ?? ''
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A process that has ended keeps its number until its parent asks how; in a container nobody may ever ask.
    return fieldsOf(pid)[stateField] !== 'Z'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function holderOf(file: string): Promise<number | undefined> {
  const content = await readFile(file, 'utf8')
  const [pid, start] = content.trim().split(' ')
  const holder = Number(pid)
  const lives = Number.isInteger(holder) && holder > 0 && isAlive(holder)
  return lives && startOf(holder) === (start ?? '') ? holder : undefined
}

/** Whether a directory was locked by a process that has died since. */
export async function isAbandoned(directory: string): Promise<boolean> {
  try {
    return (await holderOf(join(directory, fileName))) === undefined
  } catch {
    // Without a lock it may be one that somebody is just moving into.
    return false
  }
}

/**
 * Keeps a second emulator out of a data directory. A lock whose process has died is taken over.
 *
 * @returns the function that gives the directory free again
 * @throws an `OpenError` when another process has it
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const file = join(directory, fileName)
  const content = `${process.pid} ${startOf(process.pid)}\n`
  for (;;) {
    try {
      await writeFile(file, content, { flag: 'wx', mode: 0o600 })
      return () => rm(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = await holderOf(file)
    if (holder !== undefined)
      throw new OpenError(
        'DIRECTORY_IN_USE',
        `The data directory ${directory} is in use by process ${holder}: stop that emulator, or choose another directory`,
      )
    await rm(file, { force: true })
  }
}
