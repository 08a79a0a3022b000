// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, isFull, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isObject } from '../../runtime/values.js'
import { inspectCategoryRule, isCategoryRule } from './category-rule.js'

/**
 * What a user may do, in the terms of Valkey's access control lists. A rule that starts with `+`
 * allows, one that starts with `-` forbids. An entry of a list may hold several rules, with a
 * single space between them.
 */
export type AccessControl = components['schemas']['AccessControl']

const accessControlNames: readonly string[] = ['categories', 'channels', 'commands', 'keys']

export const shapeOfAccessControl: Shape = { names: accessControlNames }

export function isAccessControl(value: unknown): value is AccessControl {
  if (!isObject(value)) return false
  let item = value.categories
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      if (!isCategoryRule(item[index])) return false
    }
  }
  item = value.channels
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      const item2: unknown = item[index]
      if (typeof item2 !== 'string') return false
    }
  }
  item = value.commands
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      const item2: unknown = item[index]
      if (typeof item2 !== 'string') return false
    }
  }
  item = value.keys
  if (item !== undefined) {
    if (!Array.isArray(item)) return false
    for (let index = 0; index < item.length; index++) {
      const item2: unknown = item[index]
      if (typeof item2 !== 'string') return false
    }
  }
  return true
}

export function inspectAccessControl(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, accessControlNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'categories':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (!isCategoryRule(item2)) inspectCategoryRule(item2, report, [[place, key], index])
          }
        }
        break
      case 'channels':
      case 'commands':
      case 'keys':
        if (!Array.isArray(item)) {
          fail(report, [place, key], 'type', 'array', item)
        } else {
          for (let index = 0; index < item.length && !isFull(report); index++) {
            const item2: unknown = item[index]
            if (typeof item2 !== 'string')
              fail(report, [[place, key], index], 'type', 'string', item2)
          }
        }
        break
    }
  }
}

export const AccessControl = /* @__PURE__ */ schema<AccessControl>(
  isAccessControl,
  inspectAccessControl,
)
