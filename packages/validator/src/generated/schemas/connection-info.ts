// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { secret } from '../../runtime/received.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'

/**
 * How to connect to a service as the user `default`. The password, alone and in the URIs, may be
 * absent: `reveal-dbaas-valkey-user-password` reads it.
 */
export type ConnectionInfo = components['schemas']['ConnectionInfo']

const connectionInfoNames: readonly string[] = ['password', 'slave', 'uri']

export const shapeOfConnectionInfo: Shape = { names: connectionInfoNames }

export function isConnectionInfo(value: unknown): value is ConnectionInfo {
  if (!isObject(value)) return false
  let item = value.password
  if (item !== undefined && typeof item !== 'string') return false
  item = value.slave
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      const item2: unknown = item[index]
      if (typeof item2 !== 'string') return false
    }
  }
  item = value.uri
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      const item2: unknown = item[index]
      if (typeof item2 !== 'string') return false
    }
  }
  return true
}

export function inspectConnectionInfo(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, connectionInfoNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'password':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', secret)
        break
      case 'slave':
      case 'uri':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', secret)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (typeof item2 !== 'string')
              fail(report, [[place, key], index], 'type', 'string', secret)
          }
        }
        break
    }
  }
}

export const ConnectionInfo = /* @__PURE__ */ schema<ConnectionInfo>(
  isConnectionInfo,
  inspectConnectionInfo,
)
