// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, failMissing, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectProblemLocation, isProblemLocation } from './problem-location.js'

/** A problem by RFC 9457, as newer endpoints report an invalid request. */
export type ProblemDetails = components['schemas']['ProblemDetails']

export function isProblemDetails(value: unknown): value is ProblemDetails {
  if (!isObject(value)) return false
  const detail = value.detail
  if (detail !== undefined && typeof detail !== 'string') return false
  const errors = value.errors
  if (errors !== undefined) {
    if (!Array.isArray(errors)) return false
    for (let index = 0; index < errors.length; index++) {
      const item: unknown = errors[index]
      if (!isProblemLocation(item)) return false
    }
  }
  const instance = value.instance
  if (instance !== undefined && typeof instance !== 'string') return false
  const status = value.status
  if (status !== undefined && !isInteger(status)) return false
  const title = value.title
  if (typeof title !== 'string') return false
  const type = value.type
  return type === undefined || typeof type === 'string'
}

export function inspectProblemDetails(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'detail':
      case 'instance':
      case 'title':
      case 'type':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
      case 'errors':
        if (!Array.isArray(item)) {
          fail(report, [...path, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isProblemLocation(item2))
              inspectProblemLocation(item2, report, [...path, key, index])
          }
        }
        break
      case 'status':
        if (!isInteger(item)) fail(report, [...path, key], 'type', 'integer', item)
        break
    }
  }
  failMissing(report, path, value, ['title'])
}

export const ProblemDetails = /* @__PURE__ */ schema<ProblemDetails>(
  isProblemDetails,
  inspectProblemDetails,
)
