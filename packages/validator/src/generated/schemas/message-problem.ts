// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failMissing, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectProblemEntry, isProblemEntry, shapeOfProblemEntry } from './problem-entry.js'

/** A problem as most endpoints report it. */
export type MessageProblem = components['schemas']['MessageProblem']

const messageProblemNames: readonly string[] = ['errors', 'message']

const shapeOfMessageProblemErrors: Shape = { items: () => shapeOfProblemEntry }

export const shapeOfMessageProblem: Shape = {
  names: messageProblemNames,
  properties: { errors: () => shapeOfMessageProblemErrors },
}

export function isMessageProblem(value: unknown): value is MessageProblem {
  if (!isObject(value)) return false
  let item = value.errors
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isProblemEntry(item[index])) return false
    }
  }
  item = value.message
  if (typeof item !== 'string') return false
  return true
}

export function inspectMessageProblem(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, messageProblemNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
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
      case 'message':
        if (typeof item !== 'string') fail(report, [place, key], 'type', 'string', item)
        break
    }
  }
  failMissing(report, place, value, ['message'])
}

export const MessageProblem = /* @__PURE__ */ schema<MessageProblem>(
  isMessageProblem,
  inspectMessageProblem,
)
