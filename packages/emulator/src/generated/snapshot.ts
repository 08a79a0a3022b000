// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { failMissingOf, failUnknown } from '@dbaas-valkey/validator/internal/closed'
import { namesIn } from '@dbaas-valkey/validator/internal/names'
import type { Place } from '@dbaas-valkey/validator/internal/path'
import { secret } from '@dbaas-valkey/validator/internal/received'
import { fail, failEnum, isFull, type Report } from '@dbaas-valkey/validator/internal/report'
import { schema } from '@dbaas-valkey/validator/internal/schema'
import {
  inspectMaintenanceUpdate,
  isMaintenanceUpdate,
} from '@dbaas-valkey/validator/internal/schemas/maintenance-update'
import {
  inspectMaintenanceWindow,
  isMaintenanceWindow,
} from '@dbaas-valkey/validator/internal/schemas/maintenance-window'
import {
  inspectServiceName,
  isServiceName,
} from '@dbaas-valkey/validator/internal/schemas/service-name'
import {
  inspectUserPassword,
  isUserPassword,
} from '@dbaas-valkey/validator/internal/schemas/user-password'
import { inspectUsername, isUsername } from '@dbaas-valkey/validator/internal/schemas/username'
import {
  inspectValkeySettings,
  isValkeySettings,
} from '@dbaas-valkey/validator/internal/schemas/valkey-settings'
import { inspectZoneName, isZoneName } from '@dbaas-valkey/validator/internal/schemas/zone-name'
import { isInteger, isObject } from '@dbaas-valkey/validator/internal/values'

export type SnapshotFile = {
  readonly version: 1
  readonly takenAt: string
  readonly server: string
  readonly zones: { readonly [Name in components['schemas']['ZoneName']]?: ReadonlyArray<SnapshotService> }
}

export type ArchiveIndex = {
  readonly format: 'dbaas-valkey-emulator'
  readonly version: 1
  readonly emulator: string
  readonly files: ReadonlyArray<ArchivedFile>
}

export type ArchivedFile = {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

export type SnapshotService = {
  readonly id: string
  readonly name: components['schemas']['ServiceName']
  readonly createdAt: number
  readonly updatedAt: number
  readonly plan: string
  readonly settings: components['schemas']['ValkeySettings']
  readonly ipFilter: ReadonlyArray<string>
  readonly maintenance: components['schemas']['MaintenanceWindow']
  readonly updates: ReadonlyArray<components['schemas']['MaintenanceUpdate']>
  readonly terminationProtection: boolean
  readonly users: ReadonlyArray<SnapshotUser>
  readonly backups: ReadonlyArray<SnapshotBackup>
  readonly migration?: SnapshotMigration
  readonly ports: ReadonlyArray<number>
}

export type SnapshotUser = {
  readonly username: components['schemas']['Username']
  readonly password: components['schemas']['UserPassword']
  readonly accessControl: SnapshotAccessControl
}

export type SnapshotAccessControl = {
  readonly categories: ReadonlyArray<string>
  readonly commands: ReadonlyArray<string>
  readonly keys: ReadonlyArray<string>
  readonly channels: ReadonlyArray<string>
}

export type SnapshotBackup = {
  readonly 'backup-name': string
  readonly 'backup-time': string
  readonly 'data-size': number
  readonly file: string
  readonly databases: number
  readonly memory: number
}

export type SnapshotMigration = {
  readonly method?: 'dump' | 'replication'
  readonly status: 'running' | 'syncing' | 'done' | 'failed'
  readonly error?: string
  readonly databases: ReadonlyArray<number>
}


const snapshotFileNames: readonly string[] = ['version', 'takenAt', 'server', 'zones']
const archiveIndexNames: readonly string[] = ['format', 'version', 'emulator', 'files']
const pathPattern: RegExp = /^(?:snapshot\.json|[a-z0-9-]+\/[a-z0-9-]+\/(?:dump\.rdb|backups\/backup-[0-9T-]+\.rdb))$/u
const sha256Pattern: RegExp = /^[0-9a-f]{64}$/u
const archivedFileNames: readonly string[] = ['path', 'size', 'sha256']
const idPattern: RegExp = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
const snapshotServiceNames: readonly string[] = [
  'id',
  'name',
  'createdAt',
  'updatedAt',
  'plan',
  'settings',
  'ipFilter',
  'maintenance',
  'updates',
  'terminationProtection',
  'users',
  'backups',
  'migration',
  'ports',
]
const snapshotUserNames: readonly string[] = ['username', 'password', 'accessControl']
const snapshotAccessControlNames: readonly string[] = ['categories', 'commands', 'keys', 'channels']
const filePattern: RegExp = /^backup-[0-9T-]+\.rdb$/u
const snapshotBackupNames: readonly string[] = [
  'backup-name',
  'backup-time',
  'data-size',
  'file',
  'databases',
  'memory',
]
const methodValues: readonly unknown[] = ['dump', 'replication']
const statusValues: readonly unknown[] = ['running', 'syncing', 'done', 'failed']
const snapshotMigrationNames: readonly string[] = ['method', 'status', 'error', 'databases']

function isSnapshotFile(value: unknown): value is SnapshotFile {
  if (!isObject(value)) return false
  if (value.version !== 1) return false
  let item = value.takenAt
  if (typeof item !== 'string') return false
  item = value.server
  if (typeof item !== 'string') return false
  if (!isSnapshotFileZones(value.zones)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'version':
      case 'takenAt':
      case 'server':
      case 'zones':
        break
      default:
        return false
    }
  }
  return true
}

function inspectSnapshotFile(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, snapshotFileNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'version':
        if (item !== 1) fail(report, [place, key], 'const', 1, item)
        break
      case 'takenAt':
      case 'server':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'zones':
        if (!isSnapshotFileZones(item)) inspectSnapshotFileZones(item, report, [place, key])
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['version', 'takenAt', 'server', 'zones'],
        )
    }
  }
  failMissingOf(
    report,
    place,
    ['version', 'takenAt', 'server', 'zones'],
    value,
    ['version', 'takenAt', 'server', 'zones'],
  )
}

function isArchiveIndex(value: unknown): value is ArchiveIndex {
  if (!isObject(value)) return false
  if (value.format !== 'dbaas-valkey-emulator') return false
  if (value.version !== 1) return false
  let item = value.emulator
  if (typeof item !== 'string') return false
  item = value.files
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    if (!isArchivedFile(item[index])) return false
  }
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'format':
      case 'version':
      case 'emulator':
      case 'files':
        break
      default:
        return false
    }
  }
  return true
}

function inspectArchiveIndex(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, archiveIndexNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'format':
        if (item !== 'dbaas-valkey-emulator')
          fail(report, [place, key], 'const', 'dbaas-valkey-emulator', item)
        break
      case 'version':
        if (item !== 1) fail(report, [place, key], 'const', 1, item)
        break
      case 'emulator':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'files':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isArchivedFile(item2)) inspectArchivedFile(item2, report, [[place, key], index])
          }
        }
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['format', 'version', 'emulator', 'files'],
        )
    }
  }
  failMissingOf(
    report,
    place,
    ['format', 'version', 'emulator', 'files'],
    value,
    ['format', 'version', 'emulator', 'files'],
  )
}

function isArchivedFile(value: unknown): value is ArchivedFile {
  if (!isObject(value)) return false
  let item = value.path
  if (typeof item !== 'string' || !pathPattern.test(item)) return false
  item = value.size
  if (!isInteger(item) || item < 0) return false
  item = value.sha256
  if (typeof item !== 'string' || !sha256Pattern.test(item)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'path':
      case 'size':
      case 'sha256':
        break
      default:
        return false
    }
  }
  return true
}

function inspectArchivedFile(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, archivedFileNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'path':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (!pathPattern.test(item)) {
          fail(
            report,
            [place, key],
            'pattern',
            '^(?:snapshot\\.json|[a-z0-9-]+/[a-z0-9-]+/(?:dump\\.rdb|backups/backup-[0-9T-]+\\.rdb))$',
            item,
          )
        }
        break
      case 'size':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else if (item < 0) fail(report, [place, key], 'minimum', 0, item)
        break
      case 'sha256':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (!sha256Pattern.test(item))
          fail(report, [place, key], 'pattern', sha256Pattern.source, item)
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['path', 'size', 'sha256'],
        )
    }
  }
  failMissingOf(report, place, ['path', 'size', 'sha256'], value, ['path', 'size', 'sha256'])
}

function isSnapshotService(value: unknown): value is SnapshotService {
  if (!isObject(value)) return false
  let item = value.id
  if (typeof item !== 'string' || !idPattern.test(item)) return false
  if (!isServiceName(value.name)) return false
  item = value.createdAt
  if (!isInteger(item)) return false
  item = value.updatedAt
  if (!isInteger(item)) return false
  item = value.plan
  if (typeof item !== 'string') return false
  if (!isValkeySettings(value.settings)) return false
  item = value.ipFilter
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    const item2: unknown = item[index]
    if (typeof item2 !== 'string') return false
  }
  if (!isMaintenanceWindow(value.maintenance)) return false
  item = value.updates
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    if (!isMaintenanceUpdate(item[index])) return false
  }
  item = value.terminationProtection
  if (typeof item !== 'boolean') return false
  item = value.users
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    if (!isSnapshotUser(item[index])) return false
  }
  item = value.backups
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    if (!isSnapshotBackup(item[index])) return false
  }
  item = value.migration
  if (item !== undefined && !isSnapshotMigration(item)) return false
  item = value.ports
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    const item2: unknown = item[index]
    if (!isInteger(item2) || item2 < 1 || item2 > 65535) return false
  }
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'id':
      case 'name':
      case 'createdAt':
      case 'updatedAt':
      case 'plan':
      case 'settings':
      case 'ipFilter':
      case 'maintenance':
      case 'updates':
      case 'terminationProtection':
      case 'users':
      case 'backups':
      case 'migration':
      case 'ports':
        break
      default:
        return false
    }
  }
  return true
}

function inspectSnapshotService(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, snapshotServiceNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'id':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (!idPattern.test(item)) fail(report, [place, key], 'pattern', idPattern.source, item)
        break
      case 'name':
        if (!isServiceName(item)) inspectServiceName(item, report, [place, key])
        break
      case 'createdAt':
      case 'updatedAt':
        if (!isInteger(item)) fail(report, [place, key], 'type', 'integer', item)
        break
      case 'plan':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'settings':
        if (!isValkeySettings(item)) inspectValkeySettings(item, report, [place, key])
        break
      case 'ipFilter':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (typeof item2 !== 'string')
              fail(report, [[place, key], index], 'type', 'string', item2)
          }
        }
        break
      case 'maintenance':
        if (!isMaintenanceWindow(item)) inspectMaintenanceWindow(item, report, [place, key])
        break
      case 'updates':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isMaintenanceUpdate(item2))
              inspectMaintenanceUpdate(item2, report, [[place, key], index])
          }
        }
        break
      case 'terminationProtection':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
      case 'users':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isSnapshotUser(item2)) inspectSnapshotUser(item2, report, [[place, key], index])
          }
        }
        break
      case 'backups':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isSnapshotBackup(item2))
              inspectSnapshotBackup(item2, report, [[place, key], index])
          }
        }
        break
      case 'migration':
        if (!isSnapshotMigration(item)) inspectSnapshotMigration(item, report, [place, key])
        break
      case 'ports':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isInteger(item2)) {
              fail(report, [[place, key], index], 'type', 'integer', item2)
            } else {
              if (item2 < 1) fail(report, [[place, key], index], 'minimum', 1, item2)
              if (item2 > 65535) fail(report, [[place, key], index], 'maximum', 65535, item2)
            }
          }
        }
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          [
            'id',
            'name',
            'createdAt',
            'updatedAt',
            'plan',
            'settings',
            'ipFilter',
            'maintenance',
            'updates',
            'terminationProtection',
            'users',
            'backups',
            'migration',
            'ports',
          ],
        )
    }
  }
  failMissingOf(
    report,
    place,
    [
      'id',
      'name',
      'createdAt',
      'updatedAt',
      'plan',
      'settings',
      'ipFilter',
      'maintenance',
      'updates',
      'terminationProtection',
      'users',
      'backups',
      'migration',
      'ports',
    ],
    value,
    ['id', 'name', 'createdAt', 'updatedAt', 'plan', 'settings', 'ipFilter', 'maintenance', 'updates', 'terminationProtection', 'users', 'backups', 'ports'],
  )
}

function isSnapshotUser(value: unknown): value is SnapshotUser {
  if (!isObject(value)) return false
  if (!isUsername(value.username)) return false
  if (!isUserPassword(value.password)) return false
  if (!isSnapshotAccessControl(value.accessControl)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'username':
      case 'password':
      case 'accessControl':
        break
      default:
        return false
    }
  }
  return true
}

function inspectSnapshotUser(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, snapshotUserNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'username':
        if (!isUsername(item)) inspectUsername(item, report, [place, key])
        break
      case 'password':
        if (!isUserPassword(item)) inspectUserPassword(item, report, [place, key])
        break
      case 'accessControl':
        if (!isSnapshotAccessControl(item)) inspectSnapshotAccessControl(item, report, [place, key])
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          secret,
          ['username', 'password', 'accessControl'],
        )
    }
  }
  failMissingOf(
    report,
    place,
    ['username', 'password', 'accessControl'],
    value,
    ['username', 'password', 'accessControl'],
  )
}

function isSnapshotAccessControl(value: unknown): value is SnapshotAccessControl {
  if (!isObject(value)) return false
  let item = value.categories
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    const item2: unknown = item[index]
    if (typeof item2 !== 'string') return false
  }
  item = value.commands
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    const item2: unknown = item[index]
    if (typeof item2 !== 'string') return false
  }
  item = value.keys
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    const item2: unknown = item[index]
    if (typeof item2 !== 'string') return false
  }
  item = value.channels
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    const item2: unknown = item[index]
    if (typeof item2 !== 'string') return false
  }
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'categories':
      case 'commands':
      case 'keys':
      case 'channels':
        break
      default:
        return false
    }
  }
  return true
}

function inspectSnapshotAccessControl(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, snapshotAccessControlNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'categories':
      case 'commands':
      case 'keys':
      case 'channels':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (typeof item2 !== 'string')
              fail(report, [[place, key], index], 'type', 'string', item2)
          }
        }
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['categories', 'commands', 'keys', 'channels'],
        )
    }
  }
  failMissingOf(
    report,
    place,
    ['categories', 'commands', 'keys', 'channels'],
    value,
    ['categories', 'commands', 'keys', 'channels'],
  )
}

function isSnapshotBackup(value: unknown): value is SnapshotBackup {
  if (!isObject(value)) return false
  let item = value['backup-name']
  if (typeof item !== 'string') return false
  item = value['backup-time']
  if (typeof item !== 'string') return false
  item = value['data-size']
  if (!isInteger(item) || item < 0) return false
  item = value.file
  if (typeof item !== 'string' || !filePattern.test(item)) return false
  item = value.databases
  if (!isInteger(item) || item < 0) return false
  item = value.memory
  if (!isInteger(item) || item < 0) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'backup-name':
      case 'backup-time':
      case 'data-size':
      case 'file':
      case 'databases':
      case 'memory':
        break
      default:
        return false
    }
  }
  return true
}

function inspectSnapshotBackup(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, snapshotBackupNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'backup-name':
      case 'backup-time':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'data-size':
      case 'databases':
      case 'memory':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else if (item < 0) fail(report, [place, key], 'minimum', 0, item)
        break
      case 'file':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (!filePattern.test(item)) fail(report, [place, key], 'pattern', filePattern.source, item)
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['backup-name', 'backup-time', 'data-size', 'file', 'databases', 'memory'],
        )
    }
  }
  failMissingOf(
    report,
    place,
    ['backup-name', 'backup-time', 'data-size', 'file', 'databases', 'memory'],
    value,
    ['backup-name', 'backup-time', 'data-size', 'file', 'databases', 'memory'],
  )
}

function isSnapshotMigration(value: unknown): value is SnapshotMigration {
  if (!isObject(value)) return false
  let item = value.method
  if (item !== undefined && item !== 'dump' && item !== 'replication') return false
  item = value.status
  if (item !== 'running' && item !== 'syncing' && item !== 'done' && item !== 'failed') return false
  item = value.error
  if (item !== undefined && typeof item !== 'string') return false
  item = value.databases
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    const item2: unknown = item[index]
    if (!isInteger(item2)) return false
  }
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'method':
      case 'status':
      case 'error':
      case 'databases':
        break
      default:
        return false
    }
  }
  return true
}

function inspectSnapshotMigration(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, snapshotMigrationNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'method':
        if (!methodValues.includes(item)) failEnum(report, [place, key], methodValues, item)
        break
      case 'status':
        if (!statusValues.includes(item)) failEnum(report, [place, key], statusValues, item)
        break
      case 'error':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'databases':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isInteger(item2)) fail(report, [[place, key], index], 'type', 'integer', item2)
          }
        }
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['method', 'status', 'error', 'databases'],
        )
    }
  }
  failMissingOf(
    report,
    place,
    ['method', 'status', 'error', 'databases'],
    value,
    ['status', 'databases'],
  )
}

function isSnapshotFileZones(value: unknown): boolean {
  if (!isObject(value)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    if (!isZoneName(key)) return false
    if (!Array.isArray(item2)) return false
    for (let index = 0; index < item2.length; index++) {
      if (!isSnapshotService(item2[index])) return false
    }
  }
  return true
}

function inspectSnapshotFileZones(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    if (!isZoneName(key)) inspectZoneName(key, report, [place, key, true])
    if (!Array.isArray(item)) {
      fail(report, [place, key, true], 'type', 'array', item)
    } else {
      for (let index = 0; index < item.length && !isFull(report); index++) {
        const item2: unknown = item[index]
        if (!isSnapshotService(item2))
          inspectSnapshotService(item2, report, [[place, key, true], index])
      }
    }
  }
}

export const SnapshotFile = /* @__PURE__ */ schema<SnapshotFile>(
  isSnapshotFile,
  inspectSnapshotFile,
)
export const ArchiveIndex = /* @__PURE__ */ schema<ArchiveIndex>(
  isArchiveIndex,
  inspectArchiveIndex,
)
export const ArchivedFile = /* @__PURE__ */ schema<ArchivedFile>(
  isArchivedFile,
  inspectArchivedFile,
)
export const SnapshotService = /* @__PURE__ */ schema<SnapshotService>(
  isSnapshotService,
  inspectSnapshotService,
)
export const SnapshotUser = /* @__PURE__ */ schema<SnapshotUser>(
  isSnapshotUser,
  inspectSnapshotUser,
)
export const SnapshotAccessControl = /* @__PURE__ */ schema<SnapshotAccessControl>(
  isSnapshotAccessControl,
  inspectSnapshotAccessControl,
)
export const SnapshotBackup = /* @__PURE__ */ schema<SnapshotBackup>(
  isSnapshotBackup,
  inspectSnapshotBackup,
)
export const SnapshotMigration = /* @__PURE__ */ schema<SnapshotMigration>(
  isSnapshotMigration,
  inspectSnapshotMigration,
)
