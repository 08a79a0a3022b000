import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

import { openBackend } from '../src/backend/open-backend.js'
import type { Backend } from '../src/backend/backend.js'
import type { Durability } from '../src/backend/durability.js'

const run = promisify(execFile)

/** Whether there is room on the disk again before the server is killed, or only after. */
export type Room = 'before' | 'after'

/** What became of acknowledged writes when a disk was full and the server was killed. */
export interface FullDiskReport {
  readonly durability: Durability
  readonly room: Room
  readonly acknowledged: number
  readonly lost: number
  /** Whether what was lost was acknowledged last, and can have been sent at once. */
  readonly onlyLast: boolean
  /** What the server said when it took no more. */
  readonly refusal: string
}

const diskSize = '8m'
/** Makes room again when it is removed; the data alone would fill the disk as well. */
const ballast = 3_000_000
const valueSize = 1_000
/** Writes that are sent at once. */
const batchSize = 200
/** How often the service is looked at that comes back, and for how long, in milliseconds. */
const lookInterval = 20
const longestLook = 30_000
const name = 'full'

/**
 * Fills the disk of a service, makes room again, and kills its server before or after that.
 *
 * @returns nothing where no disk can be mounted
 */
export function fillDisk(
  durability: Durability,
  room: Room,
  serverProgram: string | undefined,
): Promise<FullDiskReport | undefined> {
  return withDisk(async (disk) => {
    await writeFile(join(disk, 'ballast'), Buffer.alloc(ballast))
    const backend = await openBackend({
      dataDirectory: join(disk, 'data'),
      durability,
      ...(serverProgram !== undefined && { serverProgram }),
    })
    try {
      const settings = { ssl: false }
      const request = { plan: 'startup-4', 'valkey-settings': settings }
      await (await backend.services.create(name, request)).start()
      const { total, refusal } = await fill(backend)
      if (room === 'after') await backend.experiments.crashNode(name)
      await rm(join(disk, 'ballast'))
      await comesBack(backend)
      if (room === 'before') {
        await backend.experiments.crashNode(name)
        await comesBack(backend)
      }
      const lost = await missing(backend, total)
      return {
        durability,
        room,
        acknowledged: total,
        lost: lost.length,
        onlyLast: lost.length <= batchSize && lost.every((key) => key >= total - lost.length),
        refusal,
      }
    } finally {
      await backend.close()
    }
  })
}

/** Has a small disk, which only root may mount. Returns nothing where that is not to be had. */
async function withDisk<T>(work: (disk: string) => Promise<T>): Promise<T | undefined> {
  const disk = await mkdtemp(join(tmpdir(), 'crash-test-disk-'))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${diskSize}`, 'tmpfs', disk])
  } catch {
    await rm(disk, { recursive: true })
    return undefined
  }
  try {
    return await work(disk)
  } finally {
    await run('umount', [disk])
    await rm(disk, { recursive: true })
  }
}

/** The lines that the server answers; they end when it closes the connection, in whatever way. */
async function* answers(socket: Socket): AsyncGenerator<string, void> {
  let rest = ''
  try {
    for await (const chunk of socket) {
      const lines = `${rest}${String(chunk)}`.split('\r\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch {
    // A server that ends resets its connections.
  }
}

async function signIn(backend: Backend): Promise<{ socket: Socket; next: () => Promise<string> }> {
  const { password = '' } = backend.users.revealPassword(name, 'default')
  const [{ port = 0 } = {}] = backend.services.get(name).components ?? []
  const socket = connect(port, '127.0.0.1')
  const lines = answers(socket)
  const next = async (): Promise<string> => (await lines.next()).value ?? ''
  socket.write(`AUTH ${password}\r\n`)
  await next()
  return { socket, next }
}

/** Writes until the server takes no more. Returns how many writes it acknowledged. */
async function fill(backend: Backend): Promise<{ total: number; refusal: string }> {
  const { socket, next } = await signIn(backend)
  try {
    for (let total = 0; ;) {
      const batch = Array.from({ length: batchSize }, (_, index) => `SET ${total + index} `)
      socket.write(batch.map((line) => `${line}${'x'.repeat(valueSize)}\r\n`).join(''))
      for (let last = 0; last < batchSize; last++) {
        const answer = await next()
        if (answer !== '+OK')
          return { total: total + last, refusal: answer || 'the connection was closed' }
      }
      total += batchSize
    }
  } finally {
    socket.destroy()
  }
}

async function missing(backend: Backend, total: number): Promise<number[]> {
  const keys = Array.from({ length: total }, (_, key) => key)
  const replies = await backend.experiments.execute(
    name,
    keys.map((key) => ['EXISTS', String(key)]),
  )
  return keys.filter((key) => replies[key] !== 1)
}

/** Waits until the service takes writes again. */
async function comesBack(backend: Backend): Promise<void> {
  let answer: unknown
  for (let waited = 0; waited < longestLook; waited += lookInterval) {
    const [reply] = await backend.experiments
      .execute(name, [['SET', 'back', 'x'.repeat(valueSize)]])
      .catch((error: unknown) => [error])
    answer = reply
    if (answer === 'OK') return
    await sleep(lookInterval)
  }
  throw new Error(`The service does not come back: ${String(answer)}`)
}
