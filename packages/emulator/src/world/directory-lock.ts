import { readFileSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { putFile } from '../put-file.js'
import { OpenError } from './errors.js'

const fileName = 'lock'
/** How long to wait for whoever takes a lock over, in milliseconds. */
const claimInterval = 5
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

/** The process that a lock names, unless it has ended. */
function holderIn(content: string): number | undefined {
  const [pid, start] = content.trim().split(' ')
  const holder = Number(pid)
  const lives = Number.isInteger(holder) && holder > 0 && isAlive(holder)
  return lives && startOf(holder) === (start ?? '') ? holder : undefined
}

/**
 * Puts one's own lock in the place of that of a process that has ended. Of several who want to, one is the first to claim
 * it, by a file named after the dead; who claims it later finds another lock than that. Gives whether it is one's own.
 */
async function takeOver(file: string, dead: string, content: string): Promise<boolean> {
  const claim = `${file}.after-${dead.trim().replaceAll(/\D+/g, '-')}`
  if (!(await putFile(claim, content))) {
    // Whoever was at it may have been killed, too.
    if (holderIn(await readText(claim)) === undefined) await rm(claim, { force: true })
    await sleep(claimInterval)
    return false
  }
  const unchanged = (await readText(file)) === dead
  await (unchanged ? rename(claim, file) : rm(claim, { force: true }))
  return unchanged
}

/** Nothing, when the file has gone. */
function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}

/** Whether a directory was locked by a process that has died since. */
export async function isAbandoned(directory: string): Promise<boolean> {
  try {
    return holderIn(await readFile(join(directory, fileName), 'utf8')) === undefined
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
  const unlock = () => rm(file, { force: true })
  for (;;) {
    if (await putFile(file, content)) return unlock
    const other = await readText(file)
    const holder = holderIn(other)
    if (holder !== undefined)
      throw new OpenError(
        'DIRECTORY_IN_USE',
        `The data directory ${directory} is in use by process ${holder}: stop that emulator, or choose another directory`,
      )
    if (await takeOver(file, other, content)) return unlock
  }
}
