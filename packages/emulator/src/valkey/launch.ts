import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { administratorName } from './access-list.js'
import { closeGaps, isDamaged } from './append-only-gaps.js'
import { configurationFile } from './configuration.js'
import type { Connection } from './connection.js'
import { nodeDirectives, nodeFiles, type NodeIdentity, type NodePlan } from './node-plan.js'
import { appendFolder, prepareFiles, settlePersistence } from './persistence.js'
import { ServerProcess, type ProcessOptions } from './server-process.js'

/** How large a log may be when its server starts, in bytes. */
const largestLog = 4_000_000

/** Makes a server follow the plan's primary, or stop following. */
export async function follow(admin: Connection, { primary }: NodePlan): Promise<void> {
  if (!primary) {
    await admin.call('REPLICAOF', 'NO', 'ONE')
    return
  }
  const { host, port, tls, username = '', password = '' } = primary
  const login = ['masteruser', username, 'masterauth', password]
  await admin.call('CONFIG', 'SET', 'tls-replication', tls ? 'yes' : 'no', ...login)
  await admin.call('REPLICAOF', host, port)
}

/**
 * Starts the server of a node with the data in the node's folder. The server does not listen on a port yet, so that no client
 * sees it before it is ready.
 *
 * @throws with the server's own message when the server does not start
 */
export async function launch(identity: NodeIdentity, plan: NodePlan): Promise<ServerProcess> {
  const { directory } = identity
  const files = nodeFiles(directory)
  const [appends] = await Promise.all([
    prepareFiles(directory, plan.persistence),
    writeFile(files.configuration, configurationFile(nodeDirectives(identity, plan)), {
      mode: 0o600,
    }),
    trimLog(files.log),
    identity.tls.contents(),
  ])
  const server = await startWithData(directory, {
    program: identity.program,
    arguments: [files.configuration, '--appendonly', appends ? 'yes' : 'no'],
    directory,
    socketPath: identity.socketPath,
    logFile: files.log,
    lockDescriptor: identity.lockDescriptor,
    login: { username: administratorName, password: identity.administratorPassword },
  })
  try {
    const admin = await server.admin()
    const asPlanned = appends && plan.persistence === 'append'
    if (!asPlanned) await settlePersistence(admin, directory, plan.persistence)
    if (plan.primary) await follow(admin, plan)
    return server
  } catch (error) {
    await server.kill()
    throw error
  }
}

/** Removes a log that has become too large. */
async function trimLog(file: string): Promise<void> {
  const size = await stat(file).then(
    (stats) => stats.size,
    () => 0,
  )
  if (size > largestLog) await rm(file, { force: true })
}

/** Starts a server. If its append-only file has gaps, which a full disk causes, closes them and starts the server again. */
async function startWithData(directory: string, options: ProcessOptions): Promise<ServerProcess> {
  try {
    return await ServerProcess.start(options)
  } catch (error) {
    if (!isDamaged(error) || !(await closeGaps(join(directory, appendFolder)))) throw error
    return ServerProcess.start(options)
  }
}
