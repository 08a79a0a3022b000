import { randomUUID } from 'node:crypto'
import { cp, mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'

import { copyDump, dumpFile, dumpNow } from '../valkey/persistence.js'
import { removeFolder } from '../valkey/remove-folder.js'
import { TaskQueue } from '../valkey/task-queue.js'
import { removeInTurn } from './delete-service.js'
import { newService } from './new-service.js'
import type { ServiceRecord } from './record.js'
import { refuse } from './refusals.js'
import type { BackendContext } from './registry.js'
import type { Service } from './service.js'
import { persists } from './settings.js'

const backupsFolder = 'backups'

/** All services of a backend with their data at one moment. */
interface Snapshot {
  readonly directory: string
  readonly records: readonly ServiceRecord[]
}

/** Takes snapshots, to which tests can return. They are kept as long as the backend is open. */
export class Snapshots {
  readonly #context: BackendContext
  readonly #directory: string
  readonly #taken = new Map<string, Snapshot>()
  readonly #work = new TaskQueue()

  constructor(context: BackendContext, directory: string) {
    this.#context = context
    this.#directory = directory
  }

  take(): Promise<string> {
    return this.#work.run(async () => {
      const id = randomUUID()
      const directory = join(this.#directory, id)
      const services = this.#context.registry.begun()
      const records = await Promise.all(
        services.map((service) =>
          service.servers.whileAnswering(service.ifThere(() => this.#putAside(service, directory))),
        ),
      )
      this.#taken.set(id, {
        directory,
        records: records.filter((record) => record !== undefined),
      })
      return id
    })
  }

  restore(id: string): Promise<void> {
    return this.#work.run(async () => {
      const snapshot = this.#taken.get(id) ?? refuse('snapshotNotFound', id)
      const { registry } = this.#context
      await Promise.all(registry.all().map((service) => removeInTurn(this.#context, service)))
      await registry.removalsDone()
      await Promise.all(snapshot.records.map((record) => this.#bringBack(record, snapshot)))
    })
  }

  /** Removes the files of all snapshots. */
  async clear(): Promise<void> {
    this.#taken.clear()
    await removeFolder(this.#directory)
  }

  async #putAside(service: Service, snapshot: string): Promise<ServiceRecord> {
    const { record, deployment } = service
    const folder = join(snapshot, record.id)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const dump = await service.servers.administer((admin) =>
      dumpNow(admin, deployment.primaryDirectory),
    )
    // A service without persistence must not find a dump when it starts again.
    if (persists(record.settings)) await copyDump(dump, join(folder, dumpFile))
    else await rename(dump, join(folder, dumpFile))
    if (record.backups.length > 0)
      await cp(join(service.directory, backupsFolder), join(folder, backupsFolder), {
        recursive: true,
      })
    return structuredClone(record)
  }

  async #bringBack(record: ServiceRecord, { directory }: Snapshot): Promise<void> {
    const { environment, registry } = this.#context
    // A client may have created a service with this name meanwhile.
    while (registry.has(record.name)) await removeInTurn(this.#context, registry.find(record.name))
    const service = newService(structuredClone(record), environment)
    registry.add(service)
    await service.ifThere(async () => {
      const folder = join(directory, record.id)
      await mkdir(service.deployment.primaryDirectory, { recursive: true, mode: 0o700 })
      await copyDump(join(folder, dumpFile), join(service.deployment.primaryDirectory, dumpFile))
      if (record.backups.length > 0)
        await cp(join(folder, backupsFolder), join(service.directory, backupsFolder), {
          recursive: true,
        })
      await service.revive()
      await environment.save()
    })
  }
}
