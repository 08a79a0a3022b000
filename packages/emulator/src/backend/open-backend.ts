import { join } from 'node:path'

import { Authority } from '../valkey/authority.js'
import { findServerProgram, installAdvice } from '../valkey/binary.js'
import { TlsFiles } from '../valkey/tls-files.js'
import { Capacity } from './capacity.js'
import { createCatalogue } from './catalogue.js'
import { systemClock } from './clock.js'
import type { Environment } from './environment.js'
import { openHome } from './home.js'
import { createExperiments } from './experiments.js'
import { createMigrations } from './migrations.js'
import { newService } from './new-service.js'
import { ServiceTelemetry } from './telemetry.js'
import { clearLeftovers, nothing, recover, type Recovered } from './recovery.js'
import { Registry } from './registry.js'
import { Rest } from './rest.js'
import { createServices } from './services.js'
import { Snapshots } from './snapshots.js'
import { StateFile } from './state-file.js'
import { createUsers } from './users.js'
import type { Backend, BackendOptions } from './backend.js'

/** The environment variable that chooses the server program when the options do not. */
const programVariable = 'DBAAS_VALKEY_SERVER'

/**
 * Opens a backend. It starts the servers of the services that its data directory holds.
 *
 * @throws an `EmulatorError` when the data directory cannot be used, and an `Error` when the server program cannot
 */
export async function openBackend(options: BackendOptions = {}): Promise<Backend> {
  const log = options.log ?? (() => undefined)
  // The program is asked for its version while the folders are locked: each takes a process of its own.
  const finding = findServerProgram(options.serverProgram ?? process.env[programVariable])
  finding.catch(() => undefined)
  const home = await openHome(options.dataDirectory)
  try {
    const server = await finding
    if (!server) log('warn', installAdvice)
    const registry = new Registry()
    const state = new StateFile(home.directory)
    const tlsDirectory = join(home.directory, 'tls')
    const authority =
      options.authority ?? new Authority(home.lasting ? { folder: tlsDirectory } : {})
    const tls = new TlsFiles(tlsDirectory, authority)
    // A damaged authority must be found before anything is started.
    if (home.lasting) await tls.contents()
    const environment: Environment = {
      zone: options.zone ?? 'ch-gva-2',
      clock: options.clock ?? systemClock,
      log,
      server,
      tls,
      durability: options.durability ?? 'acknowledged',
      memoryScale: options.memoryScale ?? 1,
      capacity: options.capacity ?? new Capacity(),
      servicesDirectory: join(home.directory, 'services'),
      socketDirectory: home.socketDirectory,
      lockDescriptor: home.lockDescriptor,
      changed: options.changed ?? (() => undefined),
      save: async () => {
        if (home.lasting) await state.save(() => registry.begun().map(({ record }) => record))
      },
    }
    const context = { environment, registry }
    const snapshots = new Snapshots(context)
    const recovered = home.lasting
      ? await recover(environment.servicesDirectory, await state.load(), log)
      : nothing
    for (const record of recovered.records) registry.add(newService(record, environment))
    await Promise.all(registry.all().map((service) => service.revive()))
    await clearUp(recovered, environment)
    environment.capacity.countAlso(() => registry.all().length)
    const telemetry = new ServiceTelemetry(context)
    const rest = new Rest(registry)
    const close = async (): Promise<void> => {
      telemetry.stop()
      rest.stop()
      registry.close()
      const services = registry.all()
      await Promise.all(services.map((service) => service.close(home.lasting)))
      await Promise.all(services.map((service) => service.idle()))
      await registry.removalsDone()
      await tls.close()
      await home.close()
    }
    let closing: Promise<void> | undefined
    return {
      server,
      temporaryDirectory: home.socketDirectory,
      certificate: async () => (await tls.contents()).authority,
      catalogue: createCatalogue(environment),
      services: createServices(context),
      users: createUsers(registry),
      migrations: createMigrations(registry),
      telemetry,
      experiments: createExperiments(context, snapshots),
      close: () => (closing ??= close()),
    }
  } catch (error) {
    await home.close()
    throw error
  }
}

/** Removes files of an earlier run that no record refers to. A failure is logged. */
async function clearUp(recovered: Recovered, { save, log }: Environment): Promise<void> {
  try {
    await clearLeftovers(recovered, save)
  } catch (error) {
    log('error', `Files of deleted services could not be removed: ${(error as Error).message}`)
  }
}
