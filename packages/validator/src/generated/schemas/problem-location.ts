// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import type { Path } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import { isObject } from '../../runtime/values.js'

/** One fault of an invalid request and where it is. */
export type ProblemLocation = components['schemas']['ProblemLocation']

export function isProblemLocation(value: unknown): value is ProblemLocation {
  if (!isObject(value)) return false
  const detail = value.detail
  if (detail !== undefined && typeof detail !== 'string') return false
  const location = value.location
  if (location !== undefined && typeof location !== 'string') return false
  const path2 = value.path
  if (path2 !== undefined && typeof path2 !== 'string') return false
  const pointer = value.pointer
  return pointer === undefined || typeof pointer === 'string'
}

export function inspectProblemLocation(value: unknown, report: Report, path: Path): void {
  if (!isObject(value)) return fail(report, path, 'type', 'object', value)
  for (const key in value) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'detail':
      case 'location':
      case 'path':
      case 'pointer':
        if (typeof item !== 'string') fail(report, [...path, key], 'type', 'string', item)
        break
    }
  }
}

export const ProblemLocation = /* @__PURE__ */ schema<ProblemLocation>(
  isProblemLocation,
  inspectProblemLocation,
)
