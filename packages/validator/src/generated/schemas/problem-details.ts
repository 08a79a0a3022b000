// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isInteger, isObject } from '../../runtime/values.js'
import { inspectProblemEntry, isProblemEntry, shapeOfProblemEntry } from './problem-entry.js'

/** A problem by RFC 9457, as newer endpoints report an invalid request. */
export type ProblemDetails = components['schemas']['ProblemDetails']

const problemDetailsNames: readonly string[] = [
  'detail',
  'errors',
  'instance',
  'status',
  'title',
  'type',
]

const shapeOfProblemDetailsErrors: Shape = { items: () => shapeOfProblemEntry }

export const shapeOfProblemDetails: Shape = {
  names: problemDetailsNames,
  properties: { errors: () => shapeOfProblemDetailsErrors },
}

export function isProblemDetails(value: unknown): value is ProblemDetails {
  if (!isObject(value)) return false
  let item = value.detail
  if (item !== undefined && typeof item !== 'string') return false
  item = value.errors
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isProblemEntry(item[index])) return false
    }
  }
  item = value.instance
  if (item !== undefined && typeof item !== 'string') return false
  item = value.status
  if (item !== undefined && !isInteger(item)) return false
  item = value.title
  if (typeof item !== 'string') return false
  item = value.type
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectProblemDetails(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, problemDetailsNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'detail':
      case 'instance':
      case 'title':
      case 'type':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
      case 'errors':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isProblemEntry(item2)) inspectProblemEntry(item2, report, [[place, key], index])
          }
        }
        break
      case 'status':
        if (!isInteger(item)) fail(report, [place, key], 'type', 'integer', item)
        break
    }
  }
  failMissing(report, place, value, ['title'])
}

export const ProblemDetails = /* @__PURE__ */ schema<ProblemDetails>(
  isProblemDetails,
  inspectProblemDetails,
)
