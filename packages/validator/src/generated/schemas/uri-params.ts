// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Place } from '../../runtime/path.js'
import { secret } from '../../runtime/received.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'

/**
 * The parts of a service's URI, by name; `user`, `host` and `port` are always among them.
 * `password` may be absent: `reveal-dbaas-valkey-user-password` reads it.
 */
export type UriParams = components['schemas']['UriParams']

export function isUriParams(value: unknown): value is UriParams {
  return isObject(value)
}

export function inspectUriParams(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) fail(report, place, 'type', 'object', secret)
}

export const UriParams = /* @__PURE__ */ schema<UriParams>(isUriParams, inspectUriParams)
