import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { copyDump, dumpFile, dumpNow } from '../valkey/persistence.js'
import { TaskQueue } from '../valkey/task-queue.js'
import { backupsFolder } from './backups.js'
import { removeInTurn } from './delete-service.js'
import { newService } from './new-service.js'
import { newInternalPasswords } from './passwords.js'
import type { PortableRecord } from './record.js'
import type { BackendContext } from './registry.js'
import type { Service } from './service.js'
import { persists } from './settings.js'

/**
 * Copies all services of a backend with their data into a folder, and replaces them by such copies. Of each service there is a
 * folder with its name, in which are a dump and the backups.
 */
export class Snapshots {
  readonly #context: BackendContext
  readonly #work = new TaskQueue()

  constructor(context: BackendContext) {
    this.#context = context
  }

  /** Returns the records of the services that it has copied. */
  take(directory: string): Promise<PortableRecord[]> {
    return this.#work.run(async () => {
      const services = this.#context.registry.begun()
      const records = await Promise.all(
        services.map((service) =>
          service.servers.whileAnswering(service.ifThere(() => this.#putAside(service, directory))),
        ),
      )
      return records.filter((record) => record !== undefined)
    })
  }

  restore(records: readonly PortableRecord[], directory: string): Promise<void> {
    return this.#work.run(async () => {
      const { registry } = this.#context
      await Promise.all(registry.all().map((service) => removeInTurn(this.#context, service)))
      await registry.removalsDone()
      await Promise.all(records.map((record) => this.#bringBack(record, directory)))
    })
  }

  async #putAside(service: Service, directory: string): Promise<PortableRecord> {
    const { record, deployment } = service
    const folder = join(directory, record.name)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const dump = await service.servers.administer((admin) =>
      dumpNow(admin, deployment.primaryDirectory),
    )
    await copyDump(dump, join(folder, dumpFile))
    // A service without persistence must not find a dump when it starts again.
    if (!persists(record.settings)) await rm(dump)
    if (record.backups.length > 0)
      await cp(join(service.directory, backupsFolder), join(folder, backupsFolder), {
        recursive: true,
      })
    const { administratorPassword: _one, replicatorPassword: _other, ...portable } = record
    return structuredClone(portable)
  }

  async #bringBack(portable: PortableRecord, directory: string): Promise<void> {
    const { environment, registry } = this.#context
    const record = { ...structuredClone(portable), ...newInternalPasswords() }
    // A client may have created a service with this name meanwhile.
    while (registry.has(record.name)) await removeInTurn(this.#context, registry.find(record.name))
    const service = newService(record, environment)
    registry.add(service)
    await service.ifThere(async () => {
      const folder = join(directory, record.name)
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
