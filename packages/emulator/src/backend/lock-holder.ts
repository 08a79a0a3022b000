import { ftruncateSync, readFileSync, readlinkSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

/**
 * Who says in a lock's file that the lock is theirs. It is for messages, and to find servers that outlived their emulator;
 * whether a lock is held is known to the kernel only.
 */
export interface LockHolder {
  readonly pid: number
  /** When the process began, in the system's units; empty where the system does not say so. */
  readonly start: string
  /** Of processes; the number means nothing in another one. Empty where there are none. */
  readonly namespace: string
}

/** Fields of `/proc/PID/stat`, counted after the command's closing bracket: the state, and when the process began. */
const stateField = 0
const startField = 19

/** Writes into a lock's file that it is this process that has the lock. */
export function signLock(descriptor: number): void {
  const start = fieldsOf('self')[startField] ?? ''
  ftruncateSync(descriptor)
  writeSync(descriptor, `${process.pid} ${start} ${ownNamespace()}\n`, 0)
}

/** Who signed a lock's file. Nobody when it has been given free, or is just being taken. */
export async function readHolder(file: string): Promise<LockHolder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const [pid = '', start = '', namespace = ''] = text.replace(/\n$/, '').split(' ')
  return /^[1-9]\d*$/.test(pid) ? { pid: Number(pid), start, namespace } : undefined
}

/** Whether the holder is a process that this one knows by the same number. */
export function isNeighbour(holder: LockHolder): boolean {
  return holder.namespace === ownNamespace()
}

/**
 * Whether a holder has certainly ended. It may have left servers behind, which inherited its lock. A process that has ended
 * keeps its number until its parent asks how; in a container nobody may ever ask.
 */
export function hasEnded(holder: LockHolder): boolean {
  if (!isNeighbour(holder)) return false
  const fields = fieldsOf(holder.pid)
  const lives = exists(holder.pid) && fields[stateField] !== 'Z'
  return !lives || (fields[startField] ?? '') !== holder.start
}

/** What the system tells of a process; nothing, outside Linux. */
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
