import { spawn } from 'node:child_process'
import { closeSync, constants, fstatSync, lstatSync, openSync } from 'node:fs'
import { delimiter } from 'node:path'

/** A file that this process has to itself. */
export interface FileLock {
  /** The open file. A program that inherits it keeps the lock, too, until it ends. */
  readonly descriptor: number
  release(): void
}

/** What a locking program came to. */
type Verdict = 'locked' | 'held' | 'missing'

const perlScript =
  'open my $file, "+<&=3" or die; exit 0 if flock $file, LOCK_EX | LOCK_NB; exit 1 if $!{EWOULDBLOCK}; die "$!\\n"'

/**
 * Programs that lock the file that they inherit as descriptor 3, of which the first that is installed does it: Node has no
 * call for that. They end with 1, and without a word, when another process has the lock.
 */
const lockers: readonly (readonly [string, ...string[]])[] = [
  ['flock', '-n', '3'],
  ['perl', '-MFcntl=:flock', '-e', perlScript],
]

/** Where they are when PATH does not say so. */
const systemFolders = ['/usr/bin', '/bin']

/**
 * Locks a file, which is made when it is not there. It is the kernel that holds the lock (`flock`), for as long as this
 * process has the file open: the lock ends with the process, however that ends, and it holds for every process on the
 * machine, also in other containers and process namespaces.
 *
 * @returns nothing when another process has the lock
 * @throws when the file cannot be opened, or the file system or the machine has no such locks
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

/** Whether a path still leads to the open file: its holder before may have removed it. */
function isAt(path: string, descriptor: number): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  const opened = fstatSync(descriptor)
  return stats?.ino === opened.ino && stats.dev === opened.dev
}
