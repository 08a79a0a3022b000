import type { Migration } from '@dbaas-valkey/types'

import { Connection } from '../../valkey/connection.js'
import { ReplyError, type ReplyLimits } from '../../valkey/resp.js'
import { accountFor } from '../account-for.js'

/** What the emulator found out about the source of a migration. */
export interface SourceReport {
  /** The id that the server has chosen at its start. */
  readonly runId: string
  readonly version: string
  /** The numbers of the databases that hold keys. */
  readonly databases: readonly number[]
  /** Whether the source allows replication. */
  readonly replicates: boolean
}

/** The largest reply of a source. A value of more than 64 MB can be migrated by replication only. */
const limits: ReplyLimits = { bytes: 64 * 1024 * 1024, items: 100_000 }
/** More databases than a server of any service has. */
const mostDatabases = 1024
/** The format of every server's version. */
const versionPattern = /^\d{1,9}(?:\.\d{1,9}){0,3}/

export function connectToSource(source: Migration, signal: AbortSignal): Promise<Connection> {
  const { host, port, ssl = false, username, password, ...rest } = source
  accountFor(rest, {
    method: 'run.ts replicates, or copies',
    dbname: 'ignored: databases of Valkey have numbers, and all that hold keys are migrated',
    'ignore-dbs': 'ignored: the contract says that only MySQL services support it',
  })
  return Connection.open(
    { host, port, tls: ssl },
    password === undefined
      ? undefined
      : {
          password,
          ...(username !== undefined && { username }),
        },
    { signal, limits },
  )
}

/** @throws when the source cannot be reached, or refuses the login or a command that looks around */
export async function inspectSource(source: Migration, signal: AbortSignal): Promise<SourceReport> {
  const connection = await connectToSource(source, signal)
  try {
    const info = await connection.info('server')
    const keyspace = await connection.info('keyspace')
    return {
      runId: info['run_id'] ?? '',
      version: readVersion(info['valkey_version'] ?? info['redis_version'] ?? ''),
      databases: readDatabases(keyspace),
      replicates: await allowsReplication(source, signal),
    }
  } finally {
    connection.close()
  }
}

/** Whether one version is newer than another. The numbers of a version are compared one by one. */
export function isNewer(one: string, other: string): boolean {
  const others = numbers(other)
  const steps = numbers(one).map((part, place) => part - (others[place] ?? 0))
  return (steps.find((step) => step !== 0) ?? 0) > 0
}

/** Asks for the replication stream. The connection cannot be used for anything else afterwards. */
async function allowsReplication(source: Migration, signal: AbortSignal): Promise<boolean> {
  const connection = await connectToSource(source, signal)
  try {
    await connection.call('PSYNC', '?', '-1')
    return true
  } catch (error) {
    if (error instanceof ReplyError) return false
    throw error
  } finally {
    connection.close()
  }
}

function readVersion(text: string): string {
  const [version] = versionPattern.exec(text) ?? []
  if (version === undefined) throw new Error('The source does not say its version')
  return version
}

function readDatabases(keyspace: Record<string, string>): number[] {
  const databases = Object.keys(keyspace).flatMap((name) => {
    const number = /^db(\d{1,9})$/.exec(name)?.[1]
    return number === undefined ? [] : [Number(number)]
  })
  if (databases.length <= mostDatabases) return databases
  throw new Error(`The source has ${databases.length} databases, more than ${mostDatabases}`)
}

function numbers(version: string): number[] {
  return version.split('.').map(Number)
}
