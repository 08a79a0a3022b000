import { execFile } from 'node:child_process'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How long a server may take to save its data before it is killed, in milliseconds. */
const timeout = 10_000
const lookInterval = 10

/**
 * Stops a server that has outlived its emulator, so that its data can be used. The server is asked to save its data and exit,
 * and is killed if it does not.
 */
export async function stopOrphan(directory: string, pidFile: string): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''))
  if (!Number.isInteger(pid) || pid <= 0) return
  if (await isServerOf(pid, directory)) {
    send('SIGTERM', pid)
    if (!(await ends(pid, directory))) {
      send('SIGKILL', pid)
      await ends(pid, directory)
    }
  }
  await rm(pidFile, { force: true })
}

/** Returns the folders in a folder, without symbolic links. */
export async function foldersIn(parent: string): Promise<string[]> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(parent, name))
}

/** Stops all servers that outlived the emulator of a folder. */
export async function stopOrphans(directory: string): Promise<void> {
  for (const service of await foldersIn(join(directory, 'services')))
    for (const node of await foldersIn(service)) await stopOrphan(node, join(node, 'server.pid'))
}

/**
 * Whether the process is the server that wrote the pid file. Another process may have the number now, or have it in another
 * process namespace. The server's working folder is its node's folder; comparing inodes excludes another folder with the same
 * path.
 */
async function isServerOf(pid: number, directory: string): Promise<boolean> {
  try {
    if (process.platform === 'linux') {
      const [workplace, folder] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(directory)])
      return workplace.ino === folder.ino && workplace.dev === folder.dev
    }
    const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)])
    return /(valkey|redis)-server/.test(stdout)
  } catch {
    return false
  }
}

/** A process that has already ended needs no signal. */
function send(signal: NodeJS.Signals, pid: number): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function ends(pid: number, directory: string): Promise<boolean> {
  for (let waited = 0; waited < timeout; waited += lookInterval) {
    if (!(await isServerOf(pid, directory))) return true
    await sleep(lookInterval)
  }
  return false
}
