// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { matchesInt64 } from '../../runtime/formats/int64.js'
import { secret } from '../../runtime/received.js'
import { fail, failMissing, inspectAt, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isLonger } from '../../runtime/text.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectMigrationMethod, isMigrationMethod } from './migration-method.js'

/** A server elsewhere from which data is copied into a service. */
export type Migration = components['schemas']['Migration']

export function isMigration(value: unknown): value is Migration {
  if (!isObject(value)) return false
  const dbname = value.dbname
  if (
    dbname !== undefined &&
    (typeof dbname !== 'string' || dbname === '' || isLonger(dbname, 63))
  )
    return false
  const host = value.host
  if (typeof host !== 'string' || host === '' || isLonger(host, 255)) return false
  const ignoreDbs = value['ignore-dbs']
  if (
    ignoreDbs !== undefined &&
    (typeof ignoreDbs !== 'string' || ignoreDbs === '' || isLonger(ignoreDbs, 2048))
  )
    return false
  const method = value.method
  if (method !== undefined && !isMigrationMethod(method)) return false
  const password = value.password
  if (
    password !== undefined &&
    (typeof password !== 'string' || password === '' || isLonger(password, 255))
  )
    return false
  const port = value.port
  if (!isInteger(port) || port < 1 || port > 65535 || !matchesInt64(port)) return false
  const ssl = value.ssl
  if (ssl !== undefined && typeof ssl !== 'boolean') return false
  const username = value.username
  if (
    username !== undefined &&
    (typeof username !== 'string' || username === '' || isLonger(username, 255))
  )
    return false
  return true
}

export function inspectMigration(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'dbname':
        if (typeof item !== 'string') {
          fail(report, 'type', 'string', item, key)
        } else {
          if (item === '') fail(report, 'minLength', 1, item, key)
          if (isLonger(item, 63)) fail(report, 'maxLength', 63, item, key)
        }
        break
      case 'host':
      case 'username':
        if (typeof item !== 'string') {
          fail(report, 'type', 'string', item, key)
        } else {
          if (item === '') fail(report, 'minLength', 1, item, key)
          if (isLonger(item, 255)) fail(report, 'maxLength', 255, item, key)
        }
        break
      case 'ignore-dbs':
        if (typeof item !== 'string') {
          fail(report, 'type', 'string', item, key)
        } else {
          if (item === '') fail(report, 'minLength', 1, item, key)
          if (isLonger(item, 2048)) fail(report, 'maxLength', 2048, item, key)
        }
        break
      case 'method':
        if (!isMigrationMethod(item)) inspectAt(report, inspectMigrationMethod, item, key)
        break
      case 'password':
        if (typeof item !== 'string') {
          fail(report, 'type', 'string', secret, key)
        } else {
          if (item === '') fail(report, 'minLength', 1, secret, key)
          if (isLonger(item, 255)) fail(report, 'maxLength', 255, secret, key)
        }
        break
      case 'port':
        if (!isInteger(item)) {
          fail(report, 'type', 'integer', item, key)
        } else {
          if (item < 1) fail(report, 'minimum', 1, item, key)
          if (item > 65535) fail(report, 'maximum', 65535, item, key)
          if (!matchesInt64(item)) fail(report, 'format', 'int64', item, key)
        }
        break
      case 'ssl':
        if (typeof item !== 'boolean') fail(report, 'type', 'boolean', item, key)
        break
    }
  }
  failMissing(report, value, ['host', 'port'])
}

export const Migration = /* @__PURE__ */ schema<Migration>(isMigration, inspectMigration)
