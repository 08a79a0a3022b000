import { randomUUID } from 'node:crypto'
import { access, mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'

import type { ZoneName } from '@dbaas-valkey/types'

import type { PortableRecord } from '../backend/record.js'
import type { Zones } from '../backend/zones.js'
import { removeFolder } from '../valkey/remove-folder.js'
import { TaskQueue } from '../valkey/task-queue.js'
import type { MovableClock } from './clock.js'
import type { Snapshot } from './control.js'
import { refuseCommand } from './refuse.js'
import {
  filesOf,
  readSnapshotFile,
  servicesOf,
  writeSnapshotFile,
  type SnapshotContents,
} from './snapshot-file.js'
import { nameServer } from './server-name.js'

/** Holds the snapshots that have a name. */
const namedFolder = 'snapshots'
/** Holds what ends with the emulator: snapshots without a name, and unfinished ones. */
const scratchFolder = 'scratch'

/**
 * All services at one moment, to which tests return. Each snapshot is a folder. With a data directory, those that were given a
 * name outlive the emulator.
 */
export class SnapshotStore {
  readonly #zones: Zones
  readonly #clock: MovableClock
  readonly #dataDirectory: string | undefined
  readonly #unnamed = new Map<string, string>()
  readonly #work = new TaskQueue()
  #folders = 0

  constructor(zones: Zones, clock: MovableClock, dataDirectory: string | undefined) {
    this.#zones = zones
    this.#clock = clock
    this.#dataDirectory = dataDirectory
  }

  /** Without a name, the snapshot gets one that no other has. */
  take(given: string | undefined): Promise<Snapshot> {
    return this.#work.run(async () => {
      if (given !== undefined && (await this.#find(given)) !== undefined)
        refuseCommand(`snapshot: there is a snapshot ${given} already; delete it first.`)
      const draft = await this.makeFolder()
      try {
        const contents = await takeSnapshot(this.#zones, this.#clock, draft)
        return view(await this.#keep(draft, given), contents)
      } catch (error) {
        await removeFolder(draft)
        throw error
      }
    })
  }

  /** Returns the snapshots, the oldest first. */
  async list(): Promise<Snapshot[]> {
    const named = await namesIn(join(await this.#root(), namedFolder))
    const read = [...named, ...this.#unnamed.keys()].map(async (name) =>
      view(name, await this.#read(name)),
    )
    return (await Promise.all(read)).sort((one, other) =>
      one.takenAt < other.takenAt ? -1 : one.takenAt > other.takenAt ? 1 : 0,
    )
  }

  /** Replaces all services by those of a snapshot. A zone that was first used after the snapshot is emptied. */
  restore(name: string): Promise<void> {
    return this.#work.run(async () => {
      const contents = await this.#read(name)
      const place = await this.#place(name)
      for (const file of filesOf(contents))
        await access(join(place, file)).catch((error: Error) => unreadable(name, place, error))
      await putBack(this.#zones, contents.zones, place)
    })
  }

  delete(name: string): Promise<void> {
    return this.#work.run(async () => {
      const place = await this.#place(name)
      this.#unnamed.delete(name)
      await removeFolder(place)
    })
  }

  /** Does work that must not mix with a snapshot or its restoration. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#work.run(work)
  }

  /** Creates a folder that ends with the emulator. */
  async makeFolder(): Promise<string> {
    this.#folders += 1
    const folder = join(await this.#root(), scratchFolder, String(this.#folders))
    await removeFolder(folder)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return folder
  }

  /** Removes what ends with the emulator, also what an emulator left behind that was killed. */
  async clear(): Promise<void> {
    if (this.#dataDirectory !== undefined)
      await removeFolder(join(this.#dataDirectory, scratchFolder))
  }

  /** Without a data directory, this is a folder that is removed when the emulator ends. */
  async #root(): Promise<string> {
    return this.#dataDirectory ?? (await this.#zones.backend()).temporaryDirectory
  }

  async #keep(draft: string, given: string | undefined): Promise<string> {
    if (given === undefined) {
      const name = `unnamed-${randomUUID().slice(0, 8)}`
      this.#unnamed.set(name, draft)
      return name
    }
    const named = join(await this.#root(), namedFolder)
    await mkdir(named, { recursive: true, mode: 0o700 })
    await rename(draft, join(named, given))
    return given
  }

  async #find(name: string): Promise<string | undefined> {
    const named = join(await this.#root(), namedFolder)
    return (await namesIn(named)).includes(name) ? join(named, name) : this.#unnamed.get(name)
  }

  async #place(name: string): Promise<string> {
    return (await this.#find(name)) ?? refuseCommand(`There is no snapshot ${name}.`)
  }

  async #read(name: string): Promise<SnapshotContents> {
    const place = await this.#place(name)
    return readSnapshotFile(place).catch((error: Error) => unreadable(name, place, error))
  }
}

/** Copies all services with their data and backups into a folder. */
export async function takeSnapshot(
  zones: Zones,
  clock: MovableClock,
  directory: string,
): Promise<SnapshotContents> {
  const takenAt = new Date(clock.now()).toISOString()
  const opened = await zones.opened()
  const entries = await Promise.all(
    opened.map(
      async ({ zone, backend }) =>
        [zone, await backend.experiments.snapshot(join(directory, zone))] as const,
    ),
  )
  const contents: SnapshotContents = {
    takenAt,
    server: nameServer(await zones.backend()) ?? '',
    zones: new Map(entries.filter(([, records]) => records.length > 0)),
  }
  await writeSnapshotFile(directory, contents)
  return contents
}

/** Replaces all services in all zones by those in the folder of a snapshot. */
export async function putBack(
  zones: Zones,
  contents: ReadonlyMap<string, readonly PortableRecord[]>,
  directory: string,
): Promise<void> {
  await Promise.all([...contents.keys()].map((zone) => zones.backend(zone as ZoneName)))
  const opened = await zones.opened()
  await Promise.all(
    opened.map(({ zone, backend }) =>
      backend.experiments.restore(contents.get(zone) ?? [], join(directory, zone)),
    ),
  )
}

function view(name: string, contents: SnapshotContents): Snapshot {
  return { name, takenAt: contents.takenAt, services: servicesOf(contents) }
}

/** Returns the names of snapshots in a folder. Other programs may put files of their own there. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /^[\w-]+$/.test(name))
}

function unreadable(name: string, place: string, error: Error): never {
  return refuseCommand(
    `The snapshot ${name} cannot be read: ${error.message}. See ${place}.`,
    error,
  )
}
