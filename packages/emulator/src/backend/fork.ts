import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { CreateValkeyServiceRequest } from '@dbaas-valkey/types'

import { copyDump, dumpFile } from '../valkey/persistence.js'
import { backupPath, dumpService } from './backups.js'
import { dataIssues, measureData, type DataNeeds } from './data-fit.js'
import type { BackupRecord } from './record.js'
import { refuse, refuseInvalid } from './refusals.js'
import type { Registry } from './registry.js'
import type { Service } from './service.js'
import { persists } from './settings.js'

/** Where the data of a new service comes from. */
export interface Origin {
  readonly source: Service
  /** Without a backup, the fork gets the data that the source has when the fork is made. */
  readonly backup: BackupRecord | undefined
}

/** Returns the service and the backup from which a request wants to fork; undefined when it does not fork. */
export function findOrigin(
  registry: Registry,
  request: CreateValkeyServiceRequest,
): Origin | undefined {
  const name = request['fork-from-service']
  const backupName = request['recovery-backup-name']
  if (name === undefined) {
    refuseInvalid(
      backupName === undefined
        ? []
        : ['recovery-backup-name: fork-from-service must say whose backup it is'],
    )
    return undefined
  }
  const source = findSource(registry, name)
  if (!persists(source.record.settings)) refuse('noPersistence', name)
  return { source, backup: findBackup(source, backupName) }
}

/** Refuses a fork that cannot hold the data of its origin. */
export async function refuseUnfitFork(origin: Origin, fork: Service): Promise<void> {
  const { source, backup } = origin
  const measure = () =>
    source.servers.consult(() => source.deployment.primary.administer(measureData))
  return refuseUnfit(backup ?? (await measure()), fork)
}

/** Copies the data of the origin to where the primary of the fork loads it when it starts. */
export async function restoreFiles({ source, backup }: Origin, fork: Service): Promise<void> {
  const { primaryDirectory } = fork.deployment
  await mkdir(primaryDirectory, { recursive: true, mode: 0o700 })
  await source.exclusively(undefined, async () => {
    const dump = backup
      ? { ...backup, path: backupPath(source, backup) }
      : await dumpService(source)
    refuseUnfit(dump, fork)
    await copyDump(dump.path, join(primaryDirectory, dumpFile))
  })
}

function findSource(registry: Registry, name: string): Service {
  const source = registry.all().find(({ record }) => record.name === name || record.id === name)
  refuseInvalid(source ? [] : [`fork-from-service: the service ${name} does not exist`])
  return source as Service
}

function findBackup(source: Service, name: string | undefined): BackupRecord | undefined {
  if (name === undefined) return undefined
  const backup = source.record.backups.find((one) => one['backup-name'] === name)
  refuseInvalid(
    backup ? [] : [`recovery-backup-name: the service ${source.record.name} has no backup ${name}`],
  )
  return backup
}

function refuseUnfit(needs: DataNeeds, fork: Service): void {
  return refuseInvalid(dataIssues(needs, fork.record.settings, fork.maxmemory(fork.plan)))
}
