import { spawn } from 'node:child_process'
import { closeSync, constants, fstatSync, lstatSync, openSync } from 'node:fs'
import { delimiter } from 'node:path'

/** A file that this process has locked. */
export interface FileLock {
  /** The descriptor of the open file. A program that inherits it holds the lock as well, until it ends. */
  readonly descriptor: number
  release(): void
}

/** The result of a locking program. */
type Verdict = 'locked' | 'held' | 'missing'

const perlScript =
  'open my $file, "+<&=3" or die; exit 0 if flock $file, LOCK_EX | LOCK_NB; exit 1 if $!{EWOULDBLOCK}; die "$!\\n"'

/**
 * Programs that lock the file which they inherit as descriptor 3, because Node has no call for that. The first one that is
 * installed is used. Each exits with 1 and prints nothing when another process has the lock.
 */
const lockers: readonly (readonly [string, ...string[]])[] = [
  ['flock', '-n', '3'],
  ['perl', '-MFcntl=:flock', '-e', perlScript],
]

/** Where these programs are when PATH does not list their folder. */
const systemFolders = ['/usr/bin', '/bin']

/**
 * Locks a file, and creates it if it does not exist. The kernel holds the lock (`flock`) as long as this process has the file
 * open. So the lock ends with the process, however it ends, and it excludes every process of the machine, including those in
 * other containers and process namespaces.
 *
 * @returns undefined when another process has the lock
 * @throws when the file cannot be opened, or the file system or the machine does not support such locks
 */
export async function lockFile(path: string): Promise<FileLock | undefined> {
  const { O_CREAT, O_NOFOLLOW, O_RDWR } = constants
  for (;;) {
    const descriptor = openSync(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0o600)
    let locked = false
    try {
      if (!(await lockDescriptor(descriptor))) return undefined
      locked = isAt(path, descriptor)
      if (locked) return { descriptor, release: () => closeSync(descriptor) }
    } finally {
      if (!locked) closeSync(descriptor)
    }
  }
}

function runLocker([program, ...args]: readonly [string, ...string[]], descriptor: number) {
  return new Promise<Verdict>((resolve, reject) => {
    const path = [process.env['PATH'] ?? '', ...systemFolders].join(delimiter)
    const child = spawn(program, args, {
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 'ignore', 'pipe', descriptor],
    })
    let output = ''
    child.stderr?.on('data', (chunk) => (output += String(chunk)))
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve('missing')
      else reject(error)
    })
    child.once('close', (code) => {
      if (code === 0) resolve('locked')
      else if (code === 1 && output === '') resolve('held')
      else reject(new Error(`the file system does not lock files (${program}: ${output.trim()})`))
    })
  })
}

async function lockDescriptor(descriptor: number): Promise<boolean> {
  for (const locker of lockers) {
    const verdict = await runLocker(locker, descriptor)
    if (verdict !== 'missing') return verdict === 'locked'
  }
  throw new Error(
    'neither flock nor perl is installed to lock it with; flock comes with util-linux',
  )
}

/** Whether a path still leads to the open file. The previous holder may have removed the file. */
function isAt(path: string, descriptor: number): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  const opened = fstatSync(descriptor)
  return stats?.ino === opened.ino && stats.dev === opened.dev
}
