// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { failAlternatives } from '@dbaas-valkey/validator/internal/alternatives'
import { failMissingOf, failUnknown } from '@dbaas-valkey/validator/internal/closed'
import { failTagged } from '@dbaas-valkey/validator/internal/discriminator'
import { namesIn } from '@dbaas-valkey/validator/internal/names'
import type { Place } from '@dbaas-valkey/validator/internal/path'
import { secret } from '@dbaas-valkey/validator/internal/received'
import {
  fail,
  failEnum,
  failMissing,
  isFull,
  type Report,
} from '@dbaas-valkey/validator/internal/report'
import { schema } from '@dbaas-valkey/validator/internal/schema'
import {
  inspectAccessControl,
  isAccessControl,
} from '@dbaas-valkey/validator/internal/schemas/access-control'
import {
  inspectCreateValkeyServiceRequest,
  isCreateValkeyServiceRequest,
} from '@dbaas-valkey/validator/internal/schemas/create-valkey-service-request'
import {
  inspectMaintenanceUpdate,
  isMaintenanceUpdate,
} from '@dbaas-valkey/validator/internal/schemas/maintenance-update'
import {
  inspectOperationReason,
  isOperationReason,
} from '@dbaas-valkey/validator/internal/schemas/operation-reason'
import {
  inspectUserPassword,
  isUserPassword,
} from '@dbaas-valkey/validator/internal/schemas/user-password'
import { inspectUsername, isUsername } from '@dbaas-valkey/validator/internal/schemas/username'
import { inspectZoneName, isZoneName } from '@dbaas-valkey/validator/internal/schemas/zone-name'
import { isInteger, isObject } from '@dbaas-valkey/validator/internal/values'
import {
  inspectDuration,
  inspectQuota,
  inspectSoldOut,
  inspectTiming,
  isDuration,
  isQuota,
  isSoldOut,
  isTiming,
  type Duration,
  type Quota,
  type SoldOut,
  type Timing,
} from '../options.js'

export type Nothing = Readonly<Record<string, never>>

export type Seed = {
  readonly services: ReadonlyArray<SeededService>
}

export type SeededService = {
  readonly name: string
  readonly zone?: components['schemas']['ZoneName']
  readonly body: components['schemas']['CreateValkeyServiceRequest']
  readonly users?: ReadonlyArray<SeededUser>
  readonly commands?: ServerCommands
}

export type SeededUser = {
  readonly username: components['schemas']['Username']
  readonly password?: components['schemas']['UserPassword']
  readonly 'access-control'?: components['schemas']['AccessControl']
}

export type ServerCommands = ReadonlyArray<ReadonlyArray<string>>

export type NewSnapshot = {
  readonly name?: SnapshotName
}

export type ArchivePath = {
  readonly file: string
}

export type KnownSnapshot = {
  readonly name: SnapshotName
}

export type SnapshotName = string

export type Limits = {
  readonly quota?: Quota
  readonly soldOut?: SoldOut
}

export type Fault = DelayFault | StatusFault | ResetFault | TruncateFault | FailFault

export type DelayFault = {
  readonly operation: FaultTarget
  readonly kind: 'delay'
  readonly times?: Times
  readonly delay: Delay
}

export type StatusFault = {
  readonly operation: FaultTarget
  readonly kind: 'status'
  readonly times?: Times
  readonly delay?: Delay
  readonly status: number
  readonly retryAfter?: number | HeaderValue
  readonly body?: string | Readonly<Record<string, unknown>>
  readonly contentType?: HeaderValue
}

export type ResetFault = {
  readonly operation: FaultTarget
  readonly kind: 'reset'
  readonly times?: Times
  readonly delay?: Delay
  readonly handled?: boolean
}

export type TruncateFault = {
  readonly operation: FaultTarget
  readonly kind: 'truncate'
  readonly times?: Times
  readonly delay?: Delay
}

export type FailFault = {
  readonly operation: FaultTarget
  readonly kind: 'fail'
  readonly times?: Times
  readonly delay?: Delay
  readonly state?: 'failure' | 'timeout'
  readonly reason?: components['schemas']['OperationReason']
  readonly message?: string
}

export type FaultTarget =
  | '*'
  | 'create-dbaas-service-valkey'
  | 'create-dbaas-valkey-user'
  | 'delete-dbaas-service-valkey'
  | 'delete-dbaas-valkey-user'
  | 'get-dbaas-ca-certificate'
  | 'get-dbaas-migration-status'
  | 'get-dbaas-service-logs'
  | 'get-dbaas-service-metrics'
  | 'get-dbaas-service-type'
  | 'get-dbaas-service-valkey'
  | 'get-dbaas-settings-valkey'
  | 'get-operation'
  | 'list-dbaas-service-types'
  | 'list-dbaas-services'
  | 'list-dbaas-valkey-users'
  | 'list-zones'
  | 'reset-dbaas-valkey-user-password'
  | 'reveal-dbaas-valkey-user-password'
  | 'start-dbaas-valkey-maintenance'
  | 'stop-dbaas-valkey-migration'
  | 'update-dbaas-service-valkey'
  | 'update-dbaas-valkey-user-access-control'

export type FaultId = {
  readonly id: string
}

export type Times = number

export type Delay = number

export type HeaderValue = string

export type OperationTiming = Timing

export type KnownOperation = {
  readonly id?: string
}

export type FailedOperation = {
  readonly id: string
  readonly state?: 'failure' | 'timeout'
  readonly reason?: components['schemas']['OperationReason']
  readonly message?: string
}

export type ClockMove = {
  readonly by: Duration
  readonly signatures?: boolean
}

export type ServiceTarget = {
  readonly service: string
  readonly zone?: components['schemas']['ZoneName']
}

export type NodeTarget = {
  readonly service: string
  readonly zone?: components['schemas']['ZoneName']
  readonly node?: string
}

export type AnnouncedUpdate = {
  readonly service: string
  readonly zone?: components['schemas']['ZoneName']
  readonly update: components['schemas']['MaintenanceUpdate']
}

export type StatisticsTarget = {
  readonly services: ReadonlyArray<ServiceTarget>
}

export type SignableRequest = {
  readonly method: string
  readonly target: string
  readonly body?: string
}

export type Execution = {
  readonly service: string
  readonly zone?: components['schemas']['ZoneName']
  readonly commands: ServerCommands
}


const seedNames: readonly string[] = ['services']
const seededServiceNames: readonly string[] = ['name', 'zone', 'body', 'users', 'commands']
const seededUserNames: readonly string[] = ['username', 'password', 'access-control']
const newSnapshotNames: readonly string[] = ['name']
const archivePathNames: readonly string[] = ['file']
const snapshotNamePattern: RegExp = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/u
const limitsNames: readonly string[] = ['quota', 'soldOut']
const delayFaultNames: readonly string[] = ['operation', 'kind', 'times', 'delay']
const statusFaultNames: readonly string[] = [
  'operation',
  'kind',
  'times',
  'delay',
  'status',
  'retryAfter',
  'body',
  'contentType',
]
const resetFaultNames: readonly string[] = ['operation', 'kind', 'times', 'delay', 'handled']
const stateValues: readonly unknown[] = ['failure', 'timeout']
const failFaultNames: readonly string[] = [
  'operation',
  'kind',
  'times',
  'delay',
  'state',
  'reason',
  'message',
]
const propertyValues: readonly unknown[] = [
  '*',
  'create-dbaas-service-valkey',
  'create-dbaas-valkey-user',
  'delete-dbaas-service-valkey',
  'delete-dbaas-valkey-user',
  'get-dbaas-ca-certificate',
  'get-dbaas-migration-status',
  'get-dbaas-service-logs',
  'get-dbaas-service-metrics',
  'get-dbaas-service-type',
  'get-dbaas-service-valkey',
  'get-dbaas-settings-valkey',
  'get-operation',
  'list-dbaas-service-types',
  'list-dbaas-services',
  'list-dbaas-valkey-users',
  'list-zones',
  'reset-dbaas-valkey-user-password',
  'reveal-dbaas-valkey-user-password',
  'start-dbaas-valkey-maintenance',
  'stop-dbaas-valkey-migration',
  'update-dbaas-service-valkey',
  'update-dbaas-valkey-user-access-control',
]
const faultIdNames: readonly string[] = ['id']
const headerValuePattern: RegExp = /^[\t\x20-\x7e]*$/u
const failedOperationNames: readonly string[] = ['id', 'state', 'reason', 'message']
const clockMoveNames: readonly string[] = ['by', 'signatures']
const serviceTargetNames: readonly string[] = ['service', 'zone']
const nodeTargetNames: readonly string[] = ['service', 'zone', 'node']
const announcedUpdateNames: readonly string[] = ['service', 'zone', 'update']
const methodPattern: RegExp = /^[A-Z]+$/u
const targetPattern: RegExp = /^\/\S*$/u
const signableRequestNames: readonly string[] = ['method', 'target', 'body']
const executionNames: readonly string[] = ['service', 'zone', 'commands']

function isNothing(value: unknown): value is Nothing {
  if (!isObject(value)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    return false
  }
  return true
}

function inspectNothing(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    failUnknown(report, [place, key, true], 'additionalProperties', item, [])
  }
}

function isSeed(value: unknown): value is Seed {
  if (!isObject(value)) return false
  const item = value.services
  if (!Array.isArray(item)) return false
  for (let index = 0; index < item.length; index++) {
    if (!isSeededService(item[index])) return false
  }
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'services':
        break
      default:
        return false
    }
  }
  return true
}

function inspectSeed(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, seedNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'services':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isSeededService(item2)) inspectSeededService(item2, report, [[place, key], index])
          }
        }
        break
      default:
        failUnknown(report, [place, key, true], 'additionalProperties', item, ['services'])
    }
  }
  failMissingOf(report, place, ['services'], value, ['services'])
}

function isSeededService(value: unknown): value is SeededService {
  if (!isObject(value)) return false
  let item = value.name
  if (typeof item !== 'string') return false
  item = value.zone
  if (item !== undefined && !isZoneName(item)) return false
  if (!isCreateValkeyServiceRequest(value.body)) return false
  item = value.users
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isSeededUser(item[index])) return false
    }
  }
  item = value.commands
  if (item !== undefined && !isServerCommands(item)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'name':
      case 'zone':
      case 'body':
      case 'users':
      case 'commands':
        break
      default:
        return false
    }
  }
  return true
}

function inspectSeededService(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, seededServiceNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'name':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'zone':
        if (!isZoneName(item)) inspectZoneName(item, report, [place, key])
        break
      case 'body':
        if (!isCreateValkeyServiceRequest(item))
          inspectCreateValkeyServiceRequest(item, report, [place, key])
        break
      case 'users':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isSeededUser(item2)) inspectSeededUser(item2, report, [[place, key], index])
          }
        }
        break
      case 'commands':
        if (!isServerCommands(item)) inspectServerCommands(item, report, [place, key])
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['name', 'zone', 'body', 'users', 'commands'],
        )
    }
  }
  failMissingOf(
    report,
    place,
    ['name', 'zone', 'body', 'users', 'commands'],
    value,
    ['name', 'body'],
  )
}

function isSeededUser(value: unknown): value is SeededUser {
  if (!isObject(value)) return false
  if (!isUsername(value.username)) return false
  let item = value.password
  if (item !== undefined && !isUserPassword(item)) return false
  item = value['access-control']
  if (item !== undefined && !isAccessControl(item)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'username':
      case 'password':
      case 'access-control':
        break
      default:
        return false
    }
  }
  return true
}

function inspectSeededUser(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, seededUserNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'username':
        if (!isUsername(item)) inspectUsername(item, report, [place, key])
        break
      case 'password':
        if (!isUserPassword(item)) inspectUserPassword(item, report, [place, key])
        break
      case 'access-control':
        if (!isAccessControl(item)) inspectAccessControl(item, report, [place, key])
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          secret,
          ['username', 'password', 'access-control'],
        )
    }
  }
  failMissingOf(report, place, ['username', 'password', 'access-control'], value, ['username'])
}

function isServerCommands(value: unknown): value is ServerCommands {
  if (!Array.isArray(value)) return false
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index]
    if (!Array.isArray(item)) return false
    if (item.length < 1) return false
    for (let index2 = 0; index2 < item.length; index2++) {
      const item2: unknown = item[index2]
      if (typeof item2 !== 'string') return false
    }
  }
  return true
}

function inspectServerCommands(value: unknown, report: Report, place: Place): void {
  if (!Array.isArray(value)) return fail(report, place, 'type', 'array', value)
  for (let index = 0; index < value.length && !isFull(report); index++) {
    const item: unknown = value[index]
    if (!Array.isArray(item)) {
      fail(report, [place, index], 'type', 'array', item)
    } else {
      if (item.length < 1) fail(report, [place, index], 'minItems', 1, item)
      for (let index2 = 0; index2 < item.length && !isFull(report); index2++) {
        const item2: unknown = item[index2]
        if (typeof item2 !== 'string')
          fail(report, [[place, index], index2], 'type', 'string', item2)
      }
    }
  }
}

function isNewSnapshot(value: unknown): value is NewSnapshot {
  if (!isObject(value)) return false
  const item = value.name
  if (item !== undefined && !isSnapshotName(item)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'name':
        break
      default:
        return false
    }
  }
  return true
}

function inspectNewSnapshot(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, newSnapshotNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'name':
        if (!isSnapshotName(item)) inspectSnapshotName(item, report, [place, key])
        break
      default:
        failUnknown(report, [place, key, true], 'additionalProperties', item, ['name'])
    }
  }
}

function isArchivePath(value: unknown): value is ArchivePath {
  if (!isObject(value)) return false
  const item = value.file
  if (typeof item !== 'string' || item === '') return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'file':
        break
      default:
        return false
    }
  }
  return true
}

function inspectArchivePath(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, archivePathNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'file':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (item === '') fail(report, [place, key], 'minLength', 1, item)
        break
      default:
        failUnknown(report, [place, key, true], 'additionalProperties', item, ['file'])
    }
  }
  failMissingOf(report, place, ['file'], value, ['file'])
}

function isKnownSnapshot(value: unknown): value is KnownSnapshot {
  if (!isObject(value)) return false
  if (!isSnapshotName(value.name)) return false
  return true
}

function inspectKnownSnapshot(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, newSnapshotNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'name':
        if (!isSnapshotName(item)) inspectSnapshotName(item, report, [place, key])
        break
    }
  }
  failMissing(report, place, value, ['name'])
}

function isSnapshotName(value: unknown): value is SnapshotName {
  return typeof value === 'string' && snapshotNamePattern.test(value)
}

function inspectSnapshotName(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') return fail(report, place, 'type', 'string', value)
  if (!snapshotNamePattern.test(value))
    fail(report, place, 'pattern', snapshotNamePattern.source, value)
}

function isLimits(value: unknown): value is Limits {
  if (!isObject(value)) return false
  let item = value.quota
  if (item !== undefined && !isQuota(item)) return false
  item = value.soldOut
  if (item !== undefined && !isSoldOut(item)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'quota':
      case 'soldOut':
        break
      default:
        return false
    }
  }
  return true
}

function inspectLimits(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, limitsNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'quota':
        if (!isQuota(item)) inspectQuota(item, report, [place, key])
        break
      case 'soldOut':
        if (!isSoldOut(item)) inspectSoldOut(item, report, [place, key])
        break
      default:
        failUnknown(report, [place, key, true], 'additionalProperties', item, ['quota', 'soldOut'])
    }
  }
}

function isFault(value: unknown): value is Fault {
  if (
    !isObject(value) ||
    Number(isDelayFault(value as unknown)) + Number(isStatusFault(value as unknown)) + Number(isResetFault(value as unknown)) + Number(isTruncateFault(value as unknown)) + Number(isFailFault(value as unknown)) !== 1
  )
    return false
  return true
}

function inspectFault(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  if (
    Number(isDelayFault(value as unknown)) + Number(isStatusFault(value as unknown)) + Number(isResetFault(value as unknown)) + Number(isTruncateFault(value as unknown)) + Number(isFailFault(value as unknown)) !== 1
  ) {
    failTagged(
      report,
      place,
      'oneOf',
      [
        inspectDelayFault,
        inspectStatusFault,
        inspectResetFault,
        inspectTruncateFault,
        inspectFailFault,
      ],
      value,
      { property: 'kind', meaning: { delay: 0, status: 1, reset: 2, truncate: 3, fail: 4 } },
    )
  }
}

function isDelayFault(value: unknown): value is DelayFault {
  if (!isObject(value)) return false
  if (!isFaultTarget2(value.operation)) return false
  if (value.kind !== 'delay') return false
  const item = value.times
  if (item !== undefined && !isTimes(item)) return false
  if (!isDelay(value.delay)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'operation':
      case 'kind':
      case 'times':
      case 'delay':
        break
      default:
        return false
    }
  }
  return true
}

function inspectDelayFault(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, delayFaultNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'operation':
        if (!isFaultTarget2(item)) inspectFaultTarget2(item, report, [place, key])
        break
      case 'kind':
        if (item !== 'delay') fail(report, [place, key], 'const', 'delay', item)
        break
      case 'times':
        if (!isTimes(item)) inspectTimes(item, report, [place, key])
        break
      case 'delay':
        if (!isDelay(item)) inspectDelay(item, report, [place, key])
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['operation', 'kind', 'times', 'delay'],
        )
    }
  }
  failMissingOf(
    report,
    place,
    ['operation', 'kind', 'times', 'delay'],
    value,
    ['operation', 'kind', 'delay'],
  )
}

function isStatusFault(value: unknown): value is StatusFault {
  if (!isObject(value)) return false
  if (!isFaultTarget2(value.operation)) return false
  if (value.kind !== 'status') return false
  let item = value.times
  if (item !== undefined && !isTimes(item)) return false
  item = value.delay
  if (item !== undefined && !isDelay(item)) return false
  item = value.status
  if (!isInteger(item) || item < 200 || item > 599) return false
  item = value.retryAfter
  if (item !== undefined && (!isInteger(item) || item < 0) && !isHeaderValue(item)) return false
  item = value.body
  if (item !== undefined && !isStatusFaultBody(item)) return false
  item = value.contentType
  if (item !== undefined && !isHeaderValue(item)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'operation':
      case 'kind':
      case 'times':
      case 'delay':
      case 'status':
      case 'retryAfter':
      case 'body':
      case 'contentType':
        break
      default:
        return false
    }
  }
  return true
}

function inspectStatusFault(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, statusFaultNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'operation':
        if (!isFaultTarget2(item)) inspectFaultTarget2(item, report, [place, key])
        break
      case 'kind':
        if (item !== 'status') fail(report, [place, key], 'const', 'status', item)
        break
      case 'times':
        if (!isTimes(item)) inspectTimes(item, report, [place, key])
        break
      case 'delay':
        if (!isDelay(item)) inspectDelay(item, report, [place, key])
        break
      case 'status':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 200) fail(report, [place, key], 'minimum', 200, item)
          if (item > 599) fail(report, [place, key], 'maximum', 599, item)
        }
        break
      case 'retryAfter':
        if ((!isInteger(item) || item < 0) && !isHeaderValue(item)) {
          failAlternatives(
            report,
            [place, key],
            'anyOf',
            [inspectStatusFaultAnyOf1, inspectHeaderValue],
            item,
          )
        }
        break
      case 'body':
        if (!isStatusFaultBody(item)) inspectStatusFaultBody(item, report, [place, key])
        break
      case 'contentType':
        if (!isHeaderValue(item)) inspectHeaderValue(item, report, [place, key])
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['operation', 'kind', 'times', 'delay', 'status', 'retryAfter', 'body', 'contentType'],
        )
    }
  }
  failMissingOf(
    report,
    place,
    ['operation', 'kind', 'times', 'delay', 'status', 'retryAfter', 'body', 'contentType'],
    value,
    ['operation', 'kind', 'status'],
  )
}

function isResetFault(value: unknown): value is ResetFault {
  if (!isObject(value)) return false
  if (!isFaultTarget2(value.operation)) return false
  if (value.kind !== 'reset') return false
  let item = value.times
  if (item !== undefined && !isTimes(item)) return false
  item = value.delay
  if (item !== undefined && !isDelay(item)) return false
  item = value.handled
  if (item !== undefined && typeof item !== 'boolean') return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'operation':
      case 'kind':
      case 'times':
      case 'delay':
      case 'handled':
        break
      default:
        return false
    }
  }
  return true
}

function inspectResetFault(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, resetFaultNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'operation':
        if (!isFaultTarget2(item)) inspectFaultTarget2(item, report, [place, key])
        break
      case 'kind':
        if (item !== 'reset') fail(report, [place, key], 'const', 'reset', item)
        break
      case 'times':
        if (!isTimes(item)) inspectTimes(item, report, [place, key])
        break
      case 'delay':
        if (!isDelay(item)) inspectDelay(item, report, [place, key])
        break
      case 'handled':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['operation', 'kind', 'times', 'delay', 'handled'],
        )
    }
  }
  failMissingOf(
    report,
    place,
    ['operation', 'kind', 'times', 'delay', 'handled'],
    value,
    ['operation', 'kind'],
  )
}

function isTruncateFault(value: unknown): value is TruncateFault {
  if (!isObject(value)) return false
  if (!isFaultTarget2(value.operation)) return false
  if (value.kind !== 'truncate') return false
  let item = value.times
  if (item !== undefined && !isTimes(item)) return false
  item = value.delay
  if (item !== undefined && !isDelay(item)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'operation':
      case 'kind':
      case 'times':
      case 'delay':
        break
      default:
        return false
    }
  }
  return true
}

function inspectTruncateFault(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, delayFaultNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'operation':
        if (!isFaultTarget2(item)) inspectFaultTarget2(item, report, [place, key])
        break
      case 'kind':
        if (item !== 'truncate') fail(report, [place, key], 'const', 'truncate', item)
        break
      case 'times':
        if (!isTimes(item)) inspectTimes(item, report, [place, key])
        break
      case 'delay':
        if (!isDelay(item)) inspectDelay(item, report, [place, key])
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['operation', 'kind', 'times', 'delay'],
        )
    }
  }
  failMissingOf(
    report,
    place,
    ['operation', 'kind', 'times', 'delay'],
    value,
    ['operation', 'kind'],
  )
}

function isFailFault(value: unknown): value is FailFault {
  if (!isObject(value)) return false
  if (!isFaultTarget2(value.operation)) return false
  if (value.kind !== 'fail') return false
  let item = value.times
  if (item !== undefined && !isTimes(item)) return false
  item = value.delay
  if (item !== undefined && !isDelay(item)) return false
  item = value.state
  if (item !== undefined && item !== 'failure' && item !== 'timeout') return false
  item = value.reason
  if (item !== undefined && !isOperationReason(item)) return false
  item = value.message
  if (item !== undefined && typeof item !== 'string') return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'operation':
      case 'kind':
      case 'times':
      case 'delay':
      case 'state':
      case 'reason':
      case 'message':
        break
      default:
        return false
    }
  }
  return true
}

function inspectFailFault(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, failFaultNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'operation':
        if (!isFaultTarget2(item)) inspectFaultTarget2(item, report, [place, key])
        break
      case 'kind':
        if (item !== 'fail') fail(report, [place, key], 'const', 'fail', item)
        break
      case 'times':
        if (!isTimes(item)) inspectTimes(item, report, [place, key])
        break
      case 'delay':
        if (!isDelay(item)) inspectDelay(item, report, [place, key])
        break
      case 'state':
        if (!stateValues.includes(item)) failEnum(report, [place, key], stateValues, item)
        break
      case 'reason':
        if (!isOperationReason(item)) inspectOperationReason(item, report, [place, key])
        break
      case 'message':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['operation', 'kind', 'times', 'delay', 'state', 'reason', 'message'],
        )
    }
  }
  failMissingOf(
    report,
    place,
    ['operation', 'kind', 'times', 'delay', 'state', 'reason', 'message'],
    value,
    ['operation', 'kind'],
  )
}

function isFaultTarget2(value: unknown): boolean {
  return propertyValues.includes(value)
}

function inspectFaultTarget2(value: unknown, report: Report, place: Place): void {
  if (!propertyValues.includes(value)) failEnum(report, place, propertyValues, value)
}

function isFaultId(value: unknown): value is FaultId {
  if (!isObject(value)) return false
  const item = value.id
  if (typeof item !== 'string') return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'id':
        break
      default:
        return false
    }
  }
  return true
}

function inspectFaultId(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, faultIdNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'id':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      default:
        failUnknown(report, [place, key, true], 'additionalProperties', item, ['id'])
    }
  }
  failMissingOf(report, place, ['id'], value, ['id'])
}

function isTimes(value: unknown): value is Times {
  return isInteger(value) && value >= 1 && value <= 9007199254740991
}

function inspectTimes(value: unknown, report: Report, place: Place): void {
  if (!isInteger(value)) return fail(report, place, 'type', 'integer', value)
  if (value < 1) fail(report, place, 'minimum', 1, value)
  if (value > 9007199254740991) fail(report, place, 'maximum', 9007199254740991, value)
}

function isDelay(value: unknown): value is Delay {
  return isInteger(value) && value >= 0 && value <= 2147483647
}

function inspectDelay(value: unknown, report: Report, place: Place): void {
  if (!isInteger(value)) return fail(report, place, 'type', 'integer', value)
  if (value < 0) fail(report, place, 'minimum', 0, value)
  if (value > 2147483647) fail(report, place, 'maximum', 2147483647, value)
}

function isHeaderValue(value: unknown): value is HeaderValue {
  return typeof value === 'string' && headerValuePattern.test(value)
}

function inspectHeaderValue(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string') return fail(report, place, 'type', 'string', value)
  if (!headerValuePattern.test(value))
    fail(report, place, 'pattern', headerValuePattern.source, value)
}

function isKnownOperation(value: unknown): value is KnownOperation {
  if (!isObject(value)) return false
  const item = value.id
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

function inspectKnownOperation(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, faultIdNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'id':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
}

function isFailedOperation(value: unknown): value is FailedOperation {
  if (!isObject(value)) return false
  let item = value.id
  if (typeof item !== 'string') return false
  item = value.state
  if (item !== undefined && item !== 'failure' && item !== 'timeout') return false
  item = value.reason
  if (item !== undefined && !isOperationReason(item)) return false
  item = value.message
  if (item !== undefined && typeof item !== 'string') return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'id':
      case 'state':
      case 'reason':
      case 'message':
        break
      default:
        return false
    }
  }
  return true
}

function inspectFailedOperation(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, failedOperationNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'id':
      case 'message':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'state':
        if (!stateValues.includes(item)) failEnum(report, [place, key], stateValues, item)
        break
      case 'reason':
        if (!isOperationReason(item)) inspectOperationReason(item, report, [place, key])
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['id', 'state', 'reason', 'message'],
        )
    }
  }
  failMissingOf(report, place, ['id', 'state', 'reason', 'message'], value, ['id'])
}

function isClockMove(value: unknown): value is ClockMove {
  if (!isObject(value)) return false
  if (!isDuration(value.by)) return false
  const item = value.signatures
  if (item !== undefined && typeof item !== 'boolean') return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'by':
      case 'signatures':
        break
      default:
        return false
    }
  }
  return true
}

function inspectClockMove(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, clockMoveNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'by':
        if (!isDuration(item)) inspectDuration(item, report, [place, key])
        break
      case 'signatures':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
      default:
        failUnknown(report, [place, key, true], 'additionalProperties', item, ['by', 'signatures'])
    }
  }
  failMissingOf(report, place, ['by', 'signatures'], value, ['by'])
}

function isServiceTarget(value: unknown): value is ServiceTarget {
  if (!isObject(value)) return false
  let item = value.service
  if (typeof item !== 'string') return false
  item = value.zone
  if (item !== undefined && !isZoneName(item)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'service':
      case 'zone':
        break
      default:
        return false
    }
  }
  return true
}

function inspectServiceTarget(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, serviceTargetNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'zone':
        if (!isZoneName(item)) inspectZoneName(item, report, [place, key])
        break
      default:
        failUnknown(report, [place, key, true], 'additionalProperties', item, ['service', 'zone'])
    }
  }
  failMissingOf(report, place, ['service', 'zone'], value, ['service'])
}

function isNodeTarget(value: unknown): value is NodeTarget {
  if (!isObject(value)) return false
  let item = value.service
  if (typeof item !== 'string') return false
  item = value.zone
  if (item !== undefined && !isZoneName(item)) return false
  item = value.node
  if (item !== undefined && typeof item !== 'string') return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'service':
      case 'zone':
      case 'node':
        break
      default:
        return false
    }
  }
  return true
}

function inspectNodeTarget(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, nodeTargetNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service':
      case 'node':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'zone':
        if (!isZoneName(item)) inspectZoneName(item, report, [place, key])
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['service', 'zone', 'node'],
        )
    }
  }
  failMissingOf(report, place, ['service', 'zone', 'node'], value, ['service'])
}

function isAnnouncedUpdate(value: unknown): value is AnnouncedUpdate {
  if (!isObject(value)) return false
  let item = value.service
  if (typeof item !== 'string') return false
  item = value.zone
  if (item !== undefined && !isZoneName(item)) return false
  if (!isMaintenanceUpdate(value.update)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'service':
      case 'zone':
      case 'update':
        break
      default:
        return false
    }
  }
  return true
}

function inspectAnnouncedUpdate(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, announcedUpdateNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'zone':
        if (!isZoneName(item)) inspectZoneName(item, report, [place, key])
        break
      case 'update':
        if (!isMaintenanceUpdate(item)) inspectMaintenanceUpdate(item, report, [place, key])
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['service', 'zone', 'update'],
        )
    }
  }
  failMissingOf(report, place, ['service', 'zone', 'update'], value, ['service', 'update'])
}

function isStatisticsTarget(value: unknown): value is StatisticsTarget {
  if (!isObject(value)) return false
  const item = value.services
  if (!Array.isArray(item)) return false
  if (item.length > 1000) return false
  for (let index = 0; index < item.length; index++) {
    if (!isServiceTarget(item[index])) return false
  }
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'services':
        break
      default:
        return false
    }
  }
  return true
}

function inspectStatisticsTarget(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, seedNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'services':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          if (item.length > 1000) fail(report, [place, key], 'maxItems', 1000, item)
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isServiceTarget(item2)) inspectServiceTarget(item2, report, [[place, key], index])
          }
        }
        break
      default:
        failUnknown(report, [place, key, true], 'additionalProperties', item, ['services'])
    }
  }
  failMissingOf(report, place, ['services'], value, ['services'])
}

function isSignableRequest(value: unknown): value is SignableRequest {
  if (!isObject(value)) return false
  let item = value.method
  if (typeof item !== 'string' || !methodPattern.test(item)) return false
  item = value.target
  if (typeof item !== 'string' || !targetPattern.test(item)) return false
  item = value.body
  if (item !== undefined && typeof item !== 'string') return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'method':
      case 'target':
      case 'body':
        break
      default:
        return false
    }
  }
  return true
}

function inspectSignableRequest(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, signableRequestNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'method':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (!methodPattern.test(item))
          fail(report, [place, key], 'pattern', methodPattern.source, item)
        break
      case 'target':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else if (!targetPattern.test(item)) fail(report, [place, key], 'pattern', '^/\\S*$', item)
        break
      case 'body':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', secret)
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          secret,
          ['method', 'target', 'body'],
        )
    }
  }
  failMissingOf(report, place, ['method', 'target', 'body'], value, ['method', 'target'])
}

function isExecution(value: unknown): value is Execution {
  if (!isObject(value)) return false
  let item = value.service
  if (typeof item !== 'string') return false
  item = value.zone
  if (item !== undefined && !isZoneName(item)) return false
  if (!isServerCommands(value.commands)) return false
  for (const key in value) {
    const item2 = value[key]
    if (item2 === undefined) continue
    switch (key) {
      case 'service':
      case 'zone':
      case 'commands':
        break
      default:
        return false
    }
  }
  return true
}

function inspectExecution(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, executionNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'service':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'zone':
        if (!isZoneName(item)) inspectZoneName(item, report, [place, key])
        break
      case 'commands':
        if (!isServerCommands(item)) inspectServerCommands(item, report, [place, key])
        break
      default:
        failUnknown(
          report,
          [place, key, true],
          'additionalProperties',
          item,
          ['service', 'zone', 'commands'],
        )
    }
  }
  failMissingOf(report, place, ['service', 'zone', 'commands'], value, ['service', 'commands'])
}

function isStatusFaultBody(value: unknown): boolean {
  return typeof value === 'string' || isObject(value)
}

function inspectStatusFaultAnyOf1(value: unknown, report: Report, place: Place): void {
  if (!isInteger(value)) return fail(report, place, 'type', 'integer', value)
  if (value < 0) fail(report, place, 'minimum', 0, value)
}

function inspectStatusFaultBody(value: unknown, report: Report, place: Place): void {
  if (typeof value !== 'string' && !isObject(value))
    fail(report, place, 'type', ['string', 'object'], value)
}

export const Nothing = /* @__PURE__ */ schema<Nothing>(isNothing, inspectNothing)
export const Seed = /* @__PURE__ */ schema<Seed>(isSeed, inspectSeed)
export const SeededService = /* @__PURE__ */ schema<SeededService>(
  isSeededService,
  inspectSeededService,
)
export const SeededUser = /* @__PURE__ */ schema<SeededUser>(isSeededUser, inspectSeededUser)
export const ServerCommands = /* @__PURE__ */ schema<ServerCommands>(
  isServerCommands,
  inspectServerCommands,
)
export const NewSnapshot = /* @__PURE__ */ schema<NewSnapshot>(isNewSnapshot, inspectNewSnapshot)
export const ArchivePath = /* @__PURE__ */ schema<ArchivePath>(isArchivePath, inspectArchivePath)
export const KnownSnapshot = /* @__PURE__ */ schema<KnownSnapshot>(
  isKnownSnapshot,
  inspectKnownSnapshot,
)
export const SnapshotName = /* @__PURE__ */ schema<SnapshotName>(
  isSnapshotName,
  inspectSnapshotName,
)
export const Limits = /* @__PURE__ */ schema<Limits>(isLimits, inspectLimits)
export const Fault = /* @__PURE__ */ schema<Fault>(isFault, inspectFault)
export const DelayFault = /* @__PURE__ */ schema<DelayFault>(isDelayFault, inspectDelayFault)
export const StatusFault = /* @__PURE__ */ schema<StatusFault>(isStatusFault, inspectStatusFault)
export const ResetFault = /* @__PURE__ */ schema<ResetFault>(isResetFault, inspectResetFault)
export const TruncateFault = /* @__PURE__ */ schema<TruncateFault>(
  isTruncateFault,
  inspectTruncateFault,
)
export const FailFault = /* @__PURE__ */ schema<FailFault>(isFailFault, inspectFailFault)
export const FaultTarget = /* @__PURE__ */ schema<FaultTarget>(isFaultTarget2, inspectFaultTarget2)
export const FaultId = /* @__PURE__ */ schema<FaultId>(isFaultId, inspectFaultId)
export const Times = /* @__PURE__ */ schema<Times>(isTimes, inspectTimes)
export const Delay = /* @__PURE__ */ schema<Delay>(isDelay, inspectDelay)
export const HeaderValue = /* @__PURE__ */ schema<HeaderValue>(isHeaderValue, inspectHeaderValue)
export const OperationTiming = /* @__PURE__ */ schema<OperationTiming>(isTiming, inspectTiming)
export const KnownOperation = /* @__PURE__ */ schema<KnownOperation>(
  isKnownOperation,
  inspectKnownOperation,
)
export const FailedOperation = /* @__PURE__ */ schema<FailedOperation>(
  isFailedOperation,
  inspectFailedOperation,
)
export const ClockMove = /* @__PURE__ */ schema<ClockMove>(isClockMove, inspectClockMove)
export const ServiceTarget = /* @__PURE__ */ schema<ServiceTarget>(
  isServiceTarget,
  inspectServiceTarget,
)
export const NodeTarget = /* @__PURE__ */ schema<NodeTarget>(isNodeTarget, inspectNodeTarget)
export const AnnouncedUpdate = /* @__PURE__ */ schema<AnnouncedUpdate>(
  isAnnouncedUpdate,
  inspectAnnouncedUpdate,
)
export const StatisticsTarget = /* @__PURE__ */ schema<StatisticsTarget>(
  isStatisticsTarget,
  inspectStatisticsTarget,
)
export const SignableRequest = /* @__PURE__ */ schema<SignableRequest>(
  isSignableRequest,
  inspectSignableRequest,
)
export const Execution = /* @__PURE__ */ schema<Execution>(isExecution, inspectExecution)
