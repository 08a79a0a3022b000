import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { prepareTls } from '../server/authority.js'
import { findServerProgram, INSTALL_ADVICE } from '../server/binary.js'
import { createCatalogue } from './catalogue.js'
import { systemClock } from './clock.js'
import type { Environment } from './environment.js'
import { createLaboratory } from './laboratory.js'
import { refuse } from './refusals.js'
import { Registry } from './registry.js'
import { createServices } from './services.js'
import { createUsers } from './users.js'
import { Watchers } from './watchers.js'
import type { World, WorldOptions } from './world.js'

/** Chooses the server program where the options do not. */
const PROGRAM_VARIABLE = 'DBAAS_VALKEY_SERVER'

/** Opens a world: with what its data directory holds, or empty. */
export const openWorld = async (options: WorldOptions = {}): Promise<World> => {
  const log = options.log ?? (() => undefined)
  const server = await findServerProgram(options.serverProgram ?? process.env[PROGRAM_VARIABLE])
  if (!server) log('warn', INSTALL_ADVICE)
  // Short and private, as sockets need it.
  const temporary = await mkdtemp(join(await realpath(tmpdir()), 'dbaas-valkey-'))
  const home = options.dataDirectory ?? temporary
  await mkdir(home, { recursive: true, mode: 0o700 })
  const directory = await realpath(home)
  const tls = await prepareTls(join(directory, 'tls'))
  const watchers = new Watchers()
  const registry = new Registry()
  const environment: Environment = {
    zone: options.zone ?? 'ch-gva-2',
    clock: options.clock ?? systemClock,
    log,
    server,
    tls,
    durability: options.durability ?? 'acknowledged',
    memoryScale: options.memoryScale ?? 1,
    servicesDirectory: join(directory, 'services'),
    socketDirectory: temporary,
    changed: () => watchers.notify(),
    save: async () => {},
  }
  return {
    server,
    certificate: tls.authority,
    catalogue: createCatalogue(environment),
    services: createServices(environment, registry),
    users: createUsers(registry),
    migrations: {
      status: (service) => notServed(service),
      stop: async (service) => notServed(service),
    },
    observations: {
      logs: async (service) => notServed(service),
      metrics: async (service) => notServed(service),
    },
    laboratory: createLaboratory(registry),
    watch: (listener) => watchers.add(listener),
    close: async () => {
      await Promise.all(registry.all().map(({ deployment }) => deployment.kill()))
      await rm(temporary, { recursive: true, force: true })
    },
  }
}

const notServed = (service: string): never => refuse('notServed', service)
