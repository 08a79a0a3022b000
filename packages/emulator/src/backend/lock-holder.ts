import { ftruncateSync, readFileSync, readlinkSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

/**
 * The process that signed a lock's file. It is for messages, and for finding servers that outlived their emulator. Only the
 * kernel knows whether a lock is held.
 */
export interface LockHolder {
  readonly pid: number
  /** When the process began, in the system's units; empty when the system does not say so. */
  readonly start: string
  /** The process namespace, outside of which the number means nothing; empty when the system has none. */
  readonly namespace: string
}

/**
 * Indexes of fields of `/proc/PID/stat` after the command: the state, and when the process began.
 *
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
const stateField = 0
const startField = 19

/** Returns this process as a holder. */
export function thisProcess(): LockHolder {
  return {
    pid: process.pid,
    start: fieldsOf('self')[startField] ?? '',
    namespace: ownNamespace(),
  }
}

/** Writes into a lock's file that this process has the lock. */
export function signLock(descriptor: number): void {
  const { pid, start, namespace } = thisProcess()
  ftruncateSync(descriptor)
  writeSync(descriptor, `${pid} ${start} ${namespace}\n`, 0)
}

/** Returns the process that signed a lock's file; undefined when nobody has the lock, or somebody is just taking it. */
export async function readHolder(file: string): Promise<LockHolder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const [pid = '', start = '', namespace = ''] = text.replace(/\n$/, '').split(' ')
  return /^[1-9]\d*$/.test(pid) ? { pid: Number(pid), start, namespace } : undefined
}

/** Whether the holder's number means the same process for this process. */
export function isNeighbour(holder: LockHolder): boolean {
  return holder.namespace === ownNamespace()
}

/**
 * Whether a holder has certainly ended. It may have left servers behind that inherited its lock. A process that has ended
 * keeps its number until its parent reads its exit status, and in some containers no parent ever does.
 */
export function hasEnded(holder: LockHolder): boolean {
  if (!isNeighbour(holder)) return false
  const fields = fieldsOf(holder.pid)
  const lives = exists(holder.pid) && fields[stateField] !== 'Z'
  return !lives || (fields[startField] ?? '') !== holder.start
}

/** Returns the fields of a process; none outside Linux. */
function fieldsOf(pid: number | 'self'): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

function ownNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
