// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { secret } from '../../runtime/received.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isLonger } from '../../runtime/text.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectMigrationMethod, isMigrationMethod } from './migration-method.js'

/** A server elsewhere from which data is copied into a service. */
export type Migration = components['schemas']['Migration']

const migrationNames: readonly string[] = [
  'dbname',
  'host',
  'ignore-dbs',
  'method',
  'password',
  'port',
  'ssl',
  'username',
]

export const shapeOfMigration: Shape = { names: migrationNames }

export function isMigration(value: unknown): value is Migration {
  if (!isObject(value)) return false
  let item = value.dbname
  if (item !== undefined && (typeof item !== 'string' || item === '' || isLonger(item, 63)))
    return false
  item = value.host
  if (typeof item !== 'string' || item === '' || isLonger(item, 255)) return false
  item = value['ignore-dbs']
  if (item !== undefined && (typeof item !== 'string' || item === '' || isLonger(item, 2048)))
    return false
  item = value.method
  if (item !== undefined && !isMigrationMethod(item)) return false
  item = value.password
  if (item !== undefined && (typeof item !== 'string' || item === '' || isLonger(item, 255)))
    return false
  item = value.port
  if (!isInteger(item) || item < 1 || item > 65535) return false
  item = value.ssl
  if (item !== undefined && typeof item !== 'boolean') return false
  item = value.username
  if (item !== undefined && (typeof item !== 'string' || item === '' || isLonger(item, 255)))
    return false
  return true
}

export function inspectMigration(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, migrationNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'dbname':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else {
          if (item === '') fail(report, [place, key], 'minLength', 1, item)
          if (isLonger(item, 63)) fail(report, [place, key], 'maxLength', 63, item)
        }
        break
      case 'host':
      case 'username':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else {
          if (item === '') fail(report, [place, key], 'minLength', 1, item)
          if (isLonger(item, 255)) fail(report, [place, key], 'maxLength', 255, item)
        }
        break
      case 'ignore-dbs':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else {
          if (item === '') fail(report, [place, key], 'minLength', 1, item)
          if (isLonger(item, 2048)) fail(report, [place, key], 'maxLength', 2048, item)
        }
        break
      case 'method':
        if (!isMigrationMethod(item)) inspectMigrationMethod(item, report, [place, key])
        break
      case 'password':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', secret)
        } else {
          if (item === '') fail(report, [place, key], 'minLength', 1, secret)
          if (isLonger(item, 255)) fail(report, [place, key], 'maxLength', 255, secret)
        }
        break
      case 'port':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 1) fail(report, [place, key], 'minimum', 1, item)
          if (item > 65535) fail(report, [place, key], 'maximum', 65535, item)
        }
        break
      case 'ssl':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
    }
  }
  failMissing(report, place, value, ['host', 'port'])
}

export const Migration = /* @__PURE__ */ schema<Migration>(isMigration, inspectMigration)
