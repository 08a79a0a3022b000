// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'

/** One fault of an invalid request and where it is, an entry of `errors` by RFC 9457. */
export type ProblemLocation = components['schemas']['ProblemLocation']

const problemLocationNames: readonly string[] = ['detail', 'location', 'path', 'pointer']

export const shapeOfProblemLocation: Shape = { names: problemLocationNames }

export function isProblemLocation(value: unknown): value is ProblemLocation {
  if (!isObject(value)) return false
  let item = value.detail
  if (item !== undefined && typeof item !== 'string') return false
  item = value.location
  if (item !== undefined && typeof item !== 'string') return false
  item = value.path
  if (item !== undefined && typeof item !== 'string') return false
  item = value.pointer
  if (item !== undefined && typeof item !== 'string') return false
  return true
}

export function inspectProblemLocation(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, problemLocationNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'detail':
      case 'location':
      case 'path':
      case 'pointer':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
}

export const ProblemLocation = /* @__PURE__ */ schema<ProblemLocation>(
  isProblemLocation,
  inspectProblemLocation,
)
