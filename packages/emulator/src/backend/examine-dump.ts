import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { configurationFile } from '../valkey/configuration.js'
import { removeFolder } from '../valkey/remove-folder.js'
import { ServerProcess } from '../valkey/server-process.js'
import { measureData, type DataNeeds } from './data-fit.js'
import type { Environment } from './environment.js'

/** More databases than the contract allows. A server that finds data for a database that it does not have exits at once. */
const databases = '1024'

/**
 * Finds out what a server needs to hold the data of a dump: a server of its own loads it. Nobody but the emulator can reach that
 * server.
 *
 * @param dump an absolute path
 * @throws an `Error` with the server's own words when it cannot load the dump
 */
export async function examineDump(
  { server, socketDirectory, lockDescriptor }: Environment,
  dump: string,
): Promise<DataNeeds> {
  if (!server) throw new Error('there is no server program to load it')
  // The path of a socket must be short.
  const directory = join(socketDirectory, `x-${randomUUID().slice(0, 8)}`)
  const socketPath = `${directory}.s`
  const password = randomBytes(32).toString('base64url')
  await mkdir(directory, { recursive: true, mode: 0o700 })
  try {
    const configuration = join(directory, 'server.conf')
    const directives = {
      port: ['0'],
      unixsocket: [socketPath],
      unixsocketperm: ['700'],
      requirepass: [password],
      // It writes nothing there: it saves no dump, and is killed.
      dir: [dirname(dump)],
      dbfilename: [basename(dump)],
      save: [''],
      databases: [databases],
    }
    await writeFile(configuration, configurationFile(directives), { mode: 0o600 })
    const loaded = await ServerProcess.start({
      program: server.path,
      arguments: [configuration],
      directory,
      socketPath,
      logFile: join(directory, 'server.log'),
      lockDescriptor,
      login: { password },
    })
    try {
      return await measureData(await loaded.admin())
    } finally {
      await loaded.kill()
    }
  } finally {
    await removeFolder(directory)
    await removeFolder(socketPath)
  }
}
