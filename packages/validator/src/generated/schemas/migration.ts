// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { secret } from '../../runtime/received.js'
import { fail, failMissing, type Report } from '../../runtime/report.js'
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
  if (!isInteger(port) || port < 1 || port > 65535) return false
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

export function inspectMigration(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'dbname':
        if (typeof item !== 'string') {
          fail(report, [...path, key], 'type', 'string', item)
        } else {
          if (item === '') fail(report, [...path, key], 'minLength', 1, item)
          if (isLonger(item, 63)) fail(report, [...path, key], 'maxLength', 63, item)
        }
        break
      case 'host':
      case 'username':
        if (typeof item !== 'string') {
          fail(report, [...path, key], 'type', 'string', item)
        } else {
          if (item === '') fail(report, [...path, key], 'minLength', 1, item)
          if (isLonger(item, 255)) fail(report, [...path, key], 'maxLength', 255, item)
        }
        break
      case 'ignore-dbs':
        if (typeof item !== 'string') {
          fail(report, [...path, key], 'type', 'string', item)
        } else {
          if (item === '') fail(report, [...path, key], 'minLength', 1, item)
          if (isLonger(item, 2048)) fail(report, [...path, key], 'maxLength', 2048, item)
        }
        break
      case 'method':
        if (!isMigrationMethod(item)) inspectMigrationMethod(item, report, [...path, key])
        break
      case 'password':
        if (typeof item !== 'string') {
          fail(report, [...path, key], 'type', 'string', secret)
        } else {
          if (item === '') fail(report, [...path, key], 'minLength', 1, secret)
          if (isLonger(item, 255)) fail(report, [...path, key], 'maxLength', 255, secret)
        }
        break
      case 'port':
        if (!isInteger(item)) {
          fail(report, [...path, key], 'type', 'integer', item)
        } else {
          if (item < 1) fail(report, [...path, key], 'minimum', 1, item)
          if (item > 65535) fail(report, [...path, key], 'maximum', 65535, item)
        }
        break
      case 'ssl':
        if (typeof item !== 'boolean') fail(report, [...path, key], 'type', 'boolean', item)
        break
    }
  }
  failMissing(report, path, value, ['host', 'port'])
}

export const Migration = /* @__PURE__ */ schema<Migration>(isMigration, inspectMigration)
